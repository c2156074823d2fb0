package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** The keys that may log in, sshd(8)'s authorized_keys. */
@Value.Immutable
@ValueStyle
public abstract class AuthorizedKeysConfig implements StanzaConfig<AuthorizedKey> {

  AuthorizedKeysConfig() {}

  @Override
  public abstract List<Stanza<AuthorizedKey>> stanzas();

  /** Starts a configuration. */
  public static AuthorizedKeysConfigBuilder builder() {
    return new AuthorizedKeysConfigBuilder();
  }
}
