package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import org.immutables.value.Value;

/** The SSH client's configuration, or a drop-in of it, ssh_config(5). */
@Value.Immutable
@ValueStyle
public abstract class SshClientConfig extends SshConfig {

  SshClientConfig() {}

  /** Starts a configuration. */
  public static SshClientConfigBuilder builder() {
    return new SshClientConfigBuilder();
  }
}
