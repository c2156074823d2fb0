package dev.ohpc.model.check.spec;

import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;

/** The partition is one: {@code PartitionName=DEFAULT} sets defaults (slurm.conf(5)). */
final class PartitionName implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    subject
        .spec()
        .flatMap(spec -> spec.slurm().partition())
        .filter(name -> name.toString().equalsIgnoreCase("default"))
        .ifPresent(
            name ->
                findings.add(
                    ProblemCode.RESERVED_NAME,
                    SpecPath.of("slurm", "partition"),
                    "`" + name + "` means something else in slurm.conf",
                    "choose another name, such as `normal`"));
  }
}
