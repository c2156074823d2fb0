package dev.ohpc.model.check;

import dev.ohpc.model.config.ClusterConfigs;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.Optional;

/** What is said of SELinux is true. */
final class SecurityRules implements ConfigCheck {

  @Override
  public void check(ClusterConfigs configs, Findings findings) {
    if (configs.sms().selinux().value("SELINUX").equals(Optional.of("disabled"))) {
      findings.add(
          ProblemCode.SELINUX_NOT_OFF,
          SpecPath.of("security", "selinux"),
          "since EL9 `SELINUX=disabled` does not turn SELinux off",
          "use `permissive`, or `selinux=0` on the server's kernel command line (selinux(8))");
    }
  }
}
