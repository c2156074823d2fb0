package dev.ohpc.model.check;

import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.problem.ProblemCode;

/**
 * The sound files with one change that makes them wrong.
 *
 * @param code the kind of the one problem that it is
 * @param change what was changed
 * @param files the files
 */
record Fault(ProblemCode code, String change, ClusterFiles files) {

  @Override
  public String toString() {
    return code + ": " + change;
  }
}
