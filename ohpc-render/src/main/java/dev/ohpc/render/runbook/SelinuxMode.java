package dev.ohpc.render.runbook;

import dev.ohpc.model.config.SelinuxConfig;
import java.util.Locale;

/** The mode that a configuration of SELinux asks for, selinux(8). */
enum SelinuxMode {
  ENFORCING,
  PERMISSIVE,
  DISABLED;

  static SelinuxMode of(SelinuxConfig config) {
    return config
        .entries()
        .filter(setting -> setting.key().equals("SELINUX"))
        .map(setting -> valueOf(setting.value().toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElse(PERMISSIVE);
  }

  /** As the configuration has it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As setenforce(8) takes it. */
  String number() {
    return this == ENFORCING ? "1" : "0";
  }
}
