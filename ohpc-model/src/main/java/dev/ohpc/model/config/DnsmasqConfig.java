package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** The configuration of DHCP, DNS and TFTP, dnsmasq(8). */
@Value.Immutable
@ValueStyle
public abstract class DnsmasqConfig implements StanzaConfig<DnsmasqOption> {

  DnsmasqConfig() {}

  @Override
  public abstract List<Stanza<DnsmasqOption>> stanzas();

  /** Starts a configuration. */
  public static DnsmasqConfigBuilder builder() {
    return new DnsmasqConfigBuilder();
  }
}
