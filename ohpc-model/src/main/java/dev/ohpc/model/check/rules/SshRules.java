package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SshdConfig;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What is written for sshd takes effect, and lets nobody guess the password of root. The first
 * value of a key wins (sshd_config(5)).
 */
final class SshRules implements ConfigCheck {

  private static final SpecPath SECURITY = SpecPath.of("security");

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files.image().ifPresent(image -> check(image.sshd(), findings));
  }

  private static void check(List<SshdConfig> inOrder, Findings findings) {
    Map<String, Setting> first = new HashMap<>();
    List<Setting> shadowed = new ArrayList<>();
    for (Setting setting : everywhere(inOrder)) {
      Setting winner = first.putIfAbsent(setting.key().toLowerCase(Locale.ROOT), setting);
      if (winner != null && !winner.value().equalsIgnoreCase(setting.value())) {
        shadowed.add(setting);
      }
    }
    report(shadowed, findings);
    byPassword(first, findings);
  }

  /** The settings for all connections. */
  private static List<Setting> everywhere(List<SshdConfig> inOrder) {
    List<Setting> settings = new ArrayList<>();
    for (SshdConfig file : inOrder) {
      file.stanzas().stream()
          .flatMap(stanza -> stanza.entries().stream())
          .filter(setting -> !isRepeatable(setting.key().toLowerCase(Locale.ROOT)))
          .forEach(settings::add);
    }
    return settings;
  }

  /** The keys that add up over their lines. */
  private static boolean isRepeatable(String key) {
    return List.of(
            "acceptenv",
            "allowgroups",
            "allowusers",
            "denygroups",
            "denyusers",
            "hostcertificate",
            "hostkey",
            "include",
            "listenaddress",
            "permitlisten",
            "permitopen",
            "port",
            "setenv",
            "subsystem")
        .contains(key);
  }

  private static void report(List<Setting> shadowed, Findings findings) {
    if (!shadowed.isEmpty()) {
      String keys =
          shadowed.stream().map(Setting::key).distinct().collect(Collectors.joining("`, `"));
      findings.addForEntries(
          ProblemCode.SSHD_SETTING_SHADOWED,
          SECURITY,
          shadowed,
          "sshd takes another value of `" + keys + "`, which it reads earlier",
          "write it into a drop-in that comes before the others, such as"
              + " `sshd_config.d/00-cluster.conf`: the first value wins (sshd_config(5))",
          UnaryOperator.identity());
    }
  }

  private static void byPassword(Map<String, Setting> settings, Findings findings) {
    Setting root = settings.get("permitrootlogin");
    Setting password = settings.get("passwordauthentication");
    boolean never = password != null && password.value().equalsIgnoreCase("no");
    if (root != null && root.value().equalsIgnoreCase("yes") && !never) {
      findings.add(
          ProblemCode.ROOT_LOGIN_BY_PASSWORD,
          Where.of(SECURITY, root),
          "root can log in to the nodes with a password",
          "leave it at `prohibit-password`, sshd's default, and use `security.authorized-keys`"
              + " (sshd_config(5))");
    }
  }
}
