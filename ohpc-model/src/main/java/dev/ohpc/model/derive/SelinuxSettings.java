package dev.ohpc.model.derive;

import dev.ohpc.model.SecuritySpec;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.Stanza;
import java.util.Locale;

/** The two settings of selinux_config(5). */
final class SelinuxSettings {

  private SelinuxSettings() {}

  static Stanza<Setting> of(String comment, SecuritySpec.Selinux state) {
    return Stanza.of(
        comment,
        new Setting("SELINUX", state.name().toLowerCase(Locale.ROOT)),
        new Setting("SELINUXTYPE", "targeted"));
  }
}
