package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import org.immutables.value.Value;

/** The SSH server's configuration, or a drop-in of it, sshd_config(5). */
@Value.Immutable
@ValueStyle
public abstract class SshdConfig extends SshConfig {

  SshdConfig() {}

  /** Starts a configuration. */
  public static SshdConfigBuilder builder() {
    return new SshdConfigBuilder();
  }
}
