package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** A drop-in of the SSH server's configuration, sshd_config(5): the first value of a key wins. */
@Value.Immutable
@ValueStyle
public abstract class SshdConfig extends SettingsConfig {

  SshdConfig() {}

  @Override
  public abstract List<Stanza<Setting>> stanzas();

  /** Starts a configuration. */
  public static SshdConfigBuilder builder() {
    return new SshdConfigBuilder();
  }
}
