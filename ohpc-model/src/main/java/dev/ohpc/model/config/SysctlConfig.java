package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** Kernel parameters to set at boot, sysctl.d(5). */
@Value.Immutable
@ValueStyle
public abstract class SysctlConfig extends SettingsConfig {

  SysctlConfig() {}

  @Override
  public abstract List<Stanza<Setting>> stanzas();

  /** Starts a configuration. */
  public static SysctlConfigBuilder builder() {
    return new SysctlConfigBuilder();
  }
}
