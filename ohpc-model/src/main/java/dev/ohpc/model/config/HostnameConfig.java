package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import dev.ohpc.model.value.HostName;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A machine's own name, hostname(5). */
@Value.Immutable
@ValueStyle
public abstract class HostnameConfig implements StanzaConfig<HostName> {

  HostnameConfig() {}

  @Override
  public abstract List<Stanza<HostName>> stanzas();

  /** The name; without one the file is blank, and DHCP may name the machine. */
  public final Optional<HostName> name() {
    return entries().findFirst();
  }

  /** The file that names this host. */
  public static HostnameConfig of(HostName name) {
    return builder().addStanzas(Stanza.of(name)).build();
  }

  /** Starts a configuration. */
  public static HostnameConfigBuilder builder() {
    return new HostnameConfigBuilder();
  }
}
