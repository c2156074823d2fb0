package dev.ohpc.netboot.dhcp;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.ohpc.model.config.DnsmasqOption.DhcpHost;
import dev.ohpc.model.value.Ipv4Address;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A {@code dhcp-host}, prepared for comparing. */
final class Host {

  private static final String ANY_ID = "*";

  private final DhcpHost option;
  private final List<HardwarePattern> hardware;

  Host(DhcpHost option) {
    this.option = option;
    this.hardware =
        option.macs().stream().map(HardwarePattern::new).collect(ImmutableList.toImmutableList());
  }

  List<HardwarePattern> hardware() {
    return hardware;
  }

  /** Whether an address is one of its own, all octets of which are told. */
  boolean hasExactly(int type, Octets address) {
    return hardware.stream()
        .anyMatch(pattern -> pattern.isExact() && pattern.closeness(type, address) > 0);
  }

  /** How close the closest of its patterns comes to an address. */
  int closeness(int type, Octets address) {
    return hardware.stream()
        .filter(pattern -> !pattern.isExact())
        .mapToInt(pattern -> pattern.closeness(type, address))
        .max()
        .orElse(0);
  }

  /** The client identifier that it is for. */
  Optional<Octets> clientId() {
    return option.clientId().filter(id -> !id.equals(ANY_ID)).map(Host::clientId);
  }

  private static Octets clientId(String text) {
    return text.indexOf(':') < 0
        ? Octets.ofText(text)
        : Octets.of(
            Splitter.on(':').splitToList(text).stream()
                .mapToInt(octet -> octet.isEmpty() ? 0 : Integer.parseInt(octet, 16))
                .toArray());
  }

  boolean takesNoNoticeOfIds() {
    return option.clientId().filter(ANY_ID::equals).isPresent();
  }

  /** Whether nothing but its name tells who it is. */
  boolean isKnownByNameAlone() {
    return hardware.isEmpty() && clientId().isEmpty();
  }

  List<String> tags() {
    return option.tags();
  }

  List<String> sets() {
    return option.sets();
  }

  Optional<Ipv4Address> address() {
    return option.address();
  }

  /** Its name in lower case, without a domain. */
  Optional<String> name() {
    return option.name().map(name -> Ascii.toLowerCase(Splitter.on('.').splitToList(name).get(0)));
  }

  OptionalLong seconds() {
    return option.lease().map(LeaseTime::of).map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  boolean isIgnored() {
    return option.ignored();
  }
}
