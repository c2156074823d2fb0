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
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the stanzas of a {@link DnsmasqConfig}. */
  public static final class Builder extends ImmutableDnsmasqConfig.Builder {
    Builder() {}
  }
}
