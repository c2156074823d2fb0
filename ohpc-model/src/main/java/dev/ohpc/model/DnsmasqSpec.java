package dev.ohpc.model;

import com.google.common.collect.ImmutableMap;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What a cluster wants of dnsmasq beyond the profile's choices. */
@Value.Immutable
@ValueStyle
public abstract class DnsmasqSpec {

  private static final ImmutableMap<String, String> GIVEN =
      ImmutableMap.<String, String>builder()
          .put("interface", "sms.interface")
          .put("bind-interfaces", "profile")
          .put("bind-dynamic", "profile")
          .put("dhcp-range", "network.dhcp-range")
          .put("dhcp-host", "nodes")
          .put("dhcp-mac", "nodes")
          .put("tftp-root", "storage.tftp-directory")
          .put("domain", "network.domain")
          .buildOrThrow();

  DnsmasqSpec() {}

  /** The key of a spec that gives an option, if one does; no line here may give it again. */
  public static Optional<String> keyThatGives(String option) {
    return Optional.ofNullable(GIVEN.get(option));
  }

  /** More lines for the end of dnsmasq.conf. */
  public abstract List<DnsmasqOption.Other> options();

  /** Starts a spec. */
  public static DnsmasqSpecBuilder builder() {
    return new DnsmasqSpecBuilder();
  }
}
