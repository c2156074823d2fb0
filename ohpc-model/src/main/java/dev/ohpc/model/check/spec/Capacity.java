package dev.ohpc.model.check.spec;

import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.HostList;

/** The cluster is not empty, and no larger than Slurm can serve: 65,536 hosts a range. */
final class Capacity implements Check {

  private static final SpecPath NODES = SpecPath.of("nodes");

  @Override
  public void check(Subject subject, Findings findings) {
    if (subject.nodesWereRead() && subject.nodeCount() == 0) {
      findings.add(
          ProblemCode.NO_NODES,
          NODES,
          "the cluster has no node",
          "list at least one under `nodes`");
    }
    if (subject.nodeCount() > HostList.LONGEST_RANGE) {
      findings.add(
          ProblemCode.TOO_MANY_NODES,
          NODES,
          "the cluster has " + subject.nodeCount() + " nodes",
          "Slurm takes at most " + HostList.LONGEST_RANGE + " in a range; make it two clusters");
    }
  }
}
