package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Kernel parameters to set at boot, sysctl.d(5). */
@Value.Immutable
@ValueStyle
public abstract class SysctlConfig implements StanzaConfig<SysctlSetting> {

  SysctlConfig() {}

  @Override
  public abstract List<Stanza<SysctlSetting>> stanzas();

  /** The value of a parameter, whose names dots part; the last one when there are several. */
  public final Optional<String> value(String key) {
    return entries()
        .filter(setting -> setting.dottedKey().equals(key))
        .reduce((first, last) -> last)
        .flatMap(SysctlSetting::value);
  }

  /** Starts a configuration. */
  public static SysctlConfigBuilder builder() {
    return new SysctlConfigBuilder();
  }
}
