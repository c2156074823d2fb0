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
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the stanzas of a {@link SysctlConfig}. */
  public static final class Builder extends ImmutableSysctlConfig.Builder {
    Builder() {}
  }
}
