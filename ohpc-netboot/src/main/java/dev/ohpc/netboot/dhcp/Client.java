package dev.ohpc.netboot.dhcp;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.value.Ipv4Address;
import java.util.List;
import java.util.Optional;

/**
 * Who sends a message, as far as the configuration and the leases know it.
 *
 * @param ranges those of the network that it is in
 * @param clientId what it is known by, if a dhcp-host does not say to take no notice of that
 * @param host the dhcp-host that it is
 * @param isKnownByName whether nothing but the name that it gives itself tells that
 * @param ownName the name that it gives itself
 * @param endsTexts whether it puts a NUL after texts, and so gets one after its own
 */
record Client(
    DhcpMessage message,
    Ranges ranges,
    Optional<Octets> clientId,
    Optional<Lease> lease,
    Optional<Host> host,
    boolean isKnownByName,
    Optional<String> ownName,
    boolean endsTexts,
    Tags tags) {

  private static final String KNOWN = "known";
  private static final String KNOWN_ELSEWHERE = "known-othernet";
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]*(\\.[A-Za-z0-9._-]*)?";

  static Client of(DhcpMessage message, DhcpConfig config, Leases leases) {
    Optional<Octets> told =
        message.option(DhcpCode.CLIENT_IDENTIFIER).filter(id -> id.length() > 0);
    Optional<Lease> lease = leases.of(message.hardware(), told);
    Optional<Octets> id = told.or(() -> lease.flatMap(Lease::clientId));
    Tags plain =
        Tags.of(config.at().name()).and(config.tagsOf(message.hardwareType(), message.hardware()));
    Ranges ranges = config.rangesFor(currentAddress(message));
    Optional<Host> known = config.hosts().find(message, id, plain, ranges);
    Optional<Octets> name = message.option(DhcpCode.HOST_NAME).filter(it -> it.length() > 0);
    Optional<String> ownName = name.map(Octets::text).filter(text -> text.matches(NAME));
    Tags tags = plain.and(knownTag(message, config, id, plain, known));
    Optional<Host> host = known.or(() -> byName(message, config, ownName, tags, ranges));
    return new Client(
        message,
        ranges,
        host.filter(Host::takesNoNoticeOfIds).isPresent() ? Optional.empty() : id,
        lease,
        host,
        known.isEmpty() && host.isPresent(),
        ownName.map(text -> text.replaceFirst("\\..*", "")),
        name.filter(it -> it.at(it.length() - 1) == 0).isPresent(),
        tags.and(setBy(host, known)));
  }

  private static List<String> knownTag(
      DhcpMessage message,
      DhcpConfig config,
      Optional<Octets> id,
      Tags tags,
      Optional<Host> known) {
    if (known.isPresent()) {
      return List.of(KNOWN);
    }
    boolean isElsewhere = config.hosts().findAnywhere(message, id, tags).isPresent();
    return isElsewhere ? List.of(KNOWN_ELSEWHERE) : List.of();
  }

  /** By a name that it gives itself, a client can be no host that is known by anything else. */
  private static Optional<Host> byName(
      DhcpMessage message, DhcpConfig config, Optional<String> ownName, Tags tags, Ranges ranges) {
    return ownName
        .flatMap(
            name ->
                config.hosts().findByName(message, name.replaceFirst("\\..*", ""), tags, ranges))
        .filter(Host::isKnownByNameAlone);
  }

  private static List<String> setBy(Optional<Host> host, Optional<Host> known) {
    ImmutableList.Builder<String> sets = ImmutableList.builder();
    host.map(Host::sets).ifPresent(sets::addAll);
    return host.isPresent() && known.isEmpty() ? sets.add(KNOWN).build() : sets.build();
  }

  /** The address that its dhcp-host keeps for it. */
  Optional<Ipv4Address> ownAddress() {
    return host.flatMap(Host::address);
  }

  private Optional<String> configuredName() {
    return host.filter(it -> !isKnownByName).flatMap(Host::name);
  }

  /** The name that an offer tells it: never another than it gives itself. */
  Optional<String> offeredName() {
    Optional<String> configured = configuredName();
    return ownName.isEmpty()
        ? configured
        : configured.filter(name -> name.equalsIgnoreCase(ownName.get()));
  }

  /** The name that it is known by. */
  Optional<String> name() {
    return configuredName().or(() -> ownName);
  }

  Optional<Ipv4Address> requestedAddress() {
    return message.option(DhcpCode.REQUESTED_ADDRESS).flatMap(Octets::address);
  }

  Optional<Ipv4Address> chosenServer() {
    return message.option(DhcpCode.SERVER_IDENTIFIER).flatMap(Octets::address);
  }

  /** The address that it says to have; a client that is looking for one has none. */
  Ipv4Address currentAddress() {
    return currentAddress(message);
  }

  private static Ipv4Address currentAddress(DhcpMessage message) {
    boolean isLooking =
        message.type().filter(DhcpType.DISCOVER::equals).isPresent()
            || message.option(DhcpCode.REQUESTED_ADDRESS).isPresent();
    return isLooking ? DhcpMessage.NO_ADDRESS : message.ciaddr();
  }

  /** The kind of machine, if it is a client of PXE. */
  Optional<Integer> pxeArchitecture() {
    boolean isPxe =
        message
            .option(DhcpCode.VENDOR_CLASS)
            .filter(type -> type.text().startsWith("PXEClient"))
            .isPresent();
    return message
        .option(DhcpCode.ARCHITECTURE)
        .filter(value -> isPxe && value.length() >= 2)
        .flatMap(value -> value.range(0, 2).number())
        .map(Long::intValue);
  }
}
