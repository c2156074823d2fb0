package dev.ohpc.model;

import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** What a cluster wants of dnsmasq beyond the profile's choices. */
@Value.Immutable
@ValueStyle
public abstract class DnsmasqSpec {

  DnsmasqSpec() {}

  /** More lines for the end of dnsmasq.conf. */
  public abstract List<DnsmasqOption.Other> options();

  /** Starts a spec. */
  public static DnsmasqSpecBuilder builder() {
    return new DnsmasqSpecBuilder();
  }
}
