package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** A drop-in of the SSH client's configuration, ssh_config(5). */
@Value.Immutable
@ValueStyle
public abstract class SshClientConfig implements StanzaConfig<SshHost> {

  SshClientConfig() {}

  @Override
  public abstract List<Stanza<SshHost>> stanzas();

  /** Starts a configuration. */
  public static SshClientConfigBuilder builder() {
    return new SshClientConfigBuilder();
  }
}
