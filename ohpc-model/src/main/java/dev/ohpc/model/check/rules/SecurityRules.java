package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.SelinuxConfig;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.Optional;

/** What is said of SELinux is true. */
final class SecurityRules implements ConfigCheck {

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files
        .server()
        .selinux()
        .filter(selinux -> selinux.value("SELINUX").equals(Optional.of("disabled")))
        .ifPresent(selinux -> report(selinux, findings));
  }

  private static void report(SelinuxConfig selinux, Findings findings) {
    findings.add(
        ProblemCode.SELINUX_NOT_OFF,
        Where.of(SpecPath.of("security", "selinux"), selinux),
        "since EL9 `SELINUX=disabled` does not turn SELinux off",
        "use `permissive`, or `selinux=0` on the server's kernel command line (selinux(8))");
  }
}
