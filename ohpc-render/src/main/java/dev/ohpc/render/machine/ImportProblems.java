package dev.ohpc.render.machine;

import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.Problems;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.HostList;
import dev.ohpc.render.compare.Difference;
import java.util.ArrayList;
import java.util.List;

/** What is said of an import: what no file tells, and what a spec has no place for. */
final class ImportProblems {

  private final Documents documents;
  private final List<Problem> problems = new ArrayList<>();

  ImportProblems(Documents documents) {
    this.documents = documents;
  }

  /** A key that a spec must have and that no file tells. */
  void missing(String what, String hint, String... key) {
    problems.add(
        Problem.builder()
            .code(ProblemCode.MISSING_KEY)
            .path(SpecPath.of(key))
            .message("no file tells " + what)
            .hint(hint)
            .build());
  }

  /** A value that no file tells, and that was chosen by rule. */
  void assumed(String message, String hint, String... key) {
    problems.add(
        Problem.builder()
            .code(ProblemCode.ASSUMED)
            .path(SpecPath.of(key))
            .message(message)
            .hint(hint)
            .build());
  }

  /** Nodes of slurm.conf that cannot boot, since nobody knows their boards. */
  void missingNodes(HostList names) {
    problems.add(
        Problem.builder()
            .code(ProblemCode.NOT_CARRIED)
            .path(SpecPath.of("nodes"))
            .message("no `dhcp-host` tells the MAC address of " + names)
            .hint("add one for each to dnsmasq.conf, or add them to the spec")
            .putAttributes("nodes", names.toString())
            .build());
  }

  /** An entry of a file that a spec has no place for. */
  void notCarried(Object entry, String message, String hint) {
    problems.add(
        Problem.builder()
            .code(ProblemCode.NOT_CARRIED)
            .path(SpecPath.ROOT)
            .span(documents.span(entry))
            .message(message)
            .hint(hint)
            .build());
  }

  /** Something that the spec's own file would tell otherwise than the one that is there. */
  void differs(String file, Difference difference) {
    problems.add(
        Problem.builder()
            .code(ProblemCode.NOT_CARRIED)
            .path(SpecPath.of(file))
            .message("the spec's own file differs: " + difference)
            .hint("see whether it matters; what a spec has no key for must be changed by hand")
            .build());
  }

  Problems all() {
    return Problems.of(problems);
  }
}
