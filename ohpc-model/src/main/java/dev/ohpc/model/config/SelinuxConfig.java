package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** What SELinux does at boot, selinux_config(5). */
@Value.Immutable
@ValueStyle
public abstract class SelinuxConfig extends SettingsConfig {

  SelinuxConfig() {}

  @Override
  public abstract List<Stanza<Setting>> stanzas();

  /** Starts a configuration. */
  public static SelinuxConfigBuilder builder() {
    return new SelinuxConfigBuilder();
  }
}
