package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** The environment of slurmd's unit, {@code /etc/sysconfig/slurmd}. */
@Value.Immutable
@ValueStyle
public abstract class SlurmdEnvironment extends SettingsConfig {

  SlurmdEnvironment() {}

  @Override
  public abstract List<Stanza<Setting>> stanzas();

  /** Starts a configuration. */
  public static SlurmdEnvironmentBuilder builder() {
    return new SlurmdEnvironmentBuilder();
  }
}
