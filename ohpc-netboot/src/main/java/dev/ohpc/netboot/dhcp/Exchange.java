package dev.ohpc.netboot.dhcp;

import dev.ohpc.model.value.Ipv4Address;
import java.util.Optional;

/** One message and the answer to it (dhcp_reply of 2.90). */
final class Exchange {

  private final DhcpConfig config;
  private final Client client;
  private final DhcpMessage request;
  private final Leases leases;
  private final long now;
  private final Ranges ranges;

  Exchange(DhcpConfig config, Client client, Leases leases, long now) {
    this.config = config;
    this.client = client;
    this.request = client.message();
    this.leases = leases;
    this.now = now;
    this.ranges = client.ranges();
  }

  DhcpAnswer answer() {
    return refusal()
        .map(reason -> DhcpAnswer.silence(reason, client.tags()))
        .orElseGet(
            () ->
                switch (request.type().orElseThrow()) {
                  case DISCOVER -> offer();
                  case REQUEST -> give();
                  case INFORM -> inform();
                  case RELEASE, DECLINE -> end();
                  default -> DhcpAnswer.silence("it is a server's message", client.tags());
                });
  }

  private Optional<String> refusal() {
    if (request.op() != DhcpMessage.REQUEST || request.type().isEmpty()) {
      return Optional.of("it is no request of DHCP");
    }
    if (request.giaddr().bits() != 0) {
      return Optional.of("it came through a relay");
    }
    if (!config.isServed()) {
      return Optional.of("the interface " + config.at().name() + " is not served");
    }
    if (ranges.isEmpty()) {
      return Optional.of("there is no address range for the interface " + config.at().name());
    }
    boolean isIgnored = client.host().filter(Host::isIgnored).isPresent();
    return isIgnored || config.ignores(client.tags()) ? Optional.of("ignored") : Optional.empty();
  }

  private DhcpAnswer offer() {
    Optional<Ipv4Address> address = offeredAddress();
    if (address.isEmpty()) {
      return DhcpAnswer.silence("there is no address left", client.tags());
    }
    return ranges
        .around(address.get(), client.tags())
        .map(range -> offer(address.get(), range))
        .orElseGet(
            () ->
                DhcpAnswer.silence(
                    "its address " + address.get() + " is in no range", client.tags()));
  }

  private DhcpAnswer offer(Ipv4Address address, Range range) {
    ReplyWriter reply = begin(DhcpType.OFFER);
    long seconds = seconds(range);
    reply.put(DhcpCode.LEASE_TIME, seconds);
    new ReplyOptions(config, client, reply)
        .putAll(Optional.of(range), client.offeredName(), seconds);
    return DhcpAnswer.of(
        reply.reply(request, client.currentAddress(), address, request.flags()), "", tagsIn(range));
  }

  private Tags tagsIn(Range range) {
    return range.set().map(client.tags()::and).orElse(client.tags());
  }

  private ReplyWriter begin(DhcpType type) {
    ReplyWriter reply = new ReplyWriter(request);
    reply.put(DhcpCode.MESSAGE_TYPE, Octets.of(type.number()));
    reply.put(DhcpCode.SERVER_IDENTIFIER, config.at().address());
    return reply;
  }

  private long seconds(Range range) {
    long most =
        client.host().map(Host::seconds).filter(it -> it.isPresent()).isPresent()
            ? client.host().get().seconds().getAsLong()
            : range.seconds();
    return request
        .option(DhcpCode.LEASE_TIME)
        .filter(value -> value.length() == Integer.BYTES)
        .flatMap(Octets::number)
        .map(asked -> LeaseTime.granted(most, asked))
        .orElse(most);
  }

  /** Its own address, the one that it has, the one that it asks for, or any. */
  private Optional<Ipv4Address> offeredAddress() {
    Tags tags = client.tags();
    return freeOwnAddress()
        .or(() -> client.lease().map(Lease::address).filter(it -> isForAll(it, tags)))
        .or(() -> client.requestedAddress().filter(it -> isForAll(it, tags) && isFree(it)))
        .or(() -> ranges.free(request.hardware(), tags, this::isTaken));
  }

  private Optional<Ipv4Address> freeOwnAddress() {
    return client
        .ownAddress()
        .filter(own -> !own.equals(config.at().address()))
        .filter(own -> leases.of(own).filter(lease -> !isItsOwn(lease)).isEmpty());
  }

  /** Whether a lease is the client's, or that of another address of its machine. */
  private boolean isItsOwn(Lease lease) {
    return client.lease().filter(lease::equals).isPresent()
        || client
            .host()
            .filter(host -> host.hasExactly(request.hardwareType(), lease.hardware()))
            .isPresent();
  }

  private boolean isForAll(Ipv4Address address, Tags tags) {
    return ranges.giving(address, tags).isPresent() && config.hosts().of(address).isEmpty();
  }

  private boolean isFree(Ipv4Address address) {
    return leases.of(address).isEmpty();
  }

  private boolean isTaken(Ipv4Address address) {
    return !isFree(address) || config.hosts().of(address).isPresent();
  }

  private DhcpAnswer give() {
    Optional<Ipv4Address> requested = client.requestedAddress();
    return requested.isPresent()
        ? (client.chosenServer().isPresent() ? select(requested.get()) : reboot(requested.get()))
        : renew();
  }

  /** After an offer (RFC 2131 section 4.3.2, SELECTING). */
  private DhcpAnswer select(Ipv4Address address) {
    if (!client.chosenServer().orElseThrow().equals(config.at().address())) {
      return config.isAuthoritative()
          ? refuse("wrong server-ID")
          : DhcpAnswer.silence("it chose another server", client.tags());
    }
    Optional<Lease> other = client.lease().filter(lease -> !lease.address().equals(address));
    Optional<Lease> kept = other.isPresent() ? Optional.empty() : client.lease();
    return give(address, kept, true).ending(other);
  }

  /** With an address of an earlier time (INIT-REBOOT). */
  private DhcpAnswer reboot(Ipv4Address address) {
    if (client.lease().isEmpty() && !config.isAuthoritative()) {
      return DhcpAnswer.silence("its lease is not known", client.tags());
    }
    boolean isOther = client.lease().filter(it -> !it.address().equals(address)).isPresent();
    return isOther ? refuse("wrong address") : give(address, client.lease(), false);
  }

  /** To keep its address (RENEWING, REBINDING). */
  private DhcpAnswer renew() {
    Ipv4Address address = client.currentAddress();
    boolean isOther =
        client
            .lease()
            .map(lease -> !lease.address().equals(address))
            .orElse(!config.isAuthoritative());
    return isOther
        ? DhcpAnswer.silence("its lease is not known", client.tags())
        : give(address, client.lease(), false);
  }

  private DhcpAnswer give(Ipv4Address address, Optional<Lease> kept, boolean isSelecting) {
    Optional<Range> range = ranges.around(address, client.tags());
    if (range.isEmpty()) {
      return refuse("wrong network");
    }
    String obstacle = obstacle(address, kept, isSelecting);
    return obstacle.isEmpty() ? acknowledge(address, range.get()) : refuse(obstacle);
  }

  private String obstacle(Ipv4Address address, Optional<Lease> kept, boolean isSelecting) {
    boolean isOwn = client.ownAddress().filter(address::equals).isPresent();
    if (ranges.giving(address, client.tags()).isEmpty() && !isOwn) {
      return "address not available";
    }
    boolean hasOther = freeOwnAddress().filter(own -> !own.equals(address)).isPresent();
    if (hasOther && !isSelecting) {
      return "static lease available";
    }
    if (config.hosts().of(address).isPresent() && !isOwn) {
      return "address reserved";
    }
    if (kept.isEmpty() && leases.of(address).filter(lease -> !isItsOwn(lease)).isPresent()) {
      return "address in use";
    }
    boolean isNew = kept.isEmpty() && isFree(address);
    return isNew && leasesBeside(isSelecting) >= config.mostLeases() ? "no leases left" : "";
  }

  /** A client that selects has given up its lease of another address by that. */
  private int leasesBeside(boolean isSelecting) {
    return leases.size() - (isSelecting && client.lease().isPresent() ? 1 : 0);
  }

  /** A lease that is taken over from another board keeps its identifier if this one has none. */
  private DhcpAnswer acknowledge(Ipv4Address address, Range range) {
    ReplyWriter reply = begin(DhcpType.ACK);
    long seconds = seconds(range);
    reply.put(DhcpCode.LEASE_TIME, seconds);
    new ReplyOptions(config, client, reply).putAll(Optional.of(range), client.name(), seconds);
    Optional<Octets> id = client.clientId().or(() -> leases.of(address).flatMap(Lease::clientId));
    long end = seconds == LeaseTime.INFINITE ? Lease.FOREVER : now + seconds;
    return DhcpAnswer.of(
            reply.reply(request, client.currentAddress(), address, request.flags()),
            "",
            tagsIn(range))
        .granting(new Lease(address, request.hardware(), id, end));
  }

  private DhcpAnswer refuse(String reason) {
    ReplyWriter reply = begin(DhcpType.NAK);
    Octets text = Octets.ofText(reason);
    reply.put(DhcpCode.MESSAGE, client.endsTexts() ? text.and(Octets.of(0)) : text);
    return DhcpAnswer.of(
        reply.reply(
            request,
            DhcpMessage.NO_ADDRESS,
            DhcpMessage.NO_ADDRESS,
            request.flags() | DhcpMessage.BROADCAST),
        reason,
        client.tags());
  }

  /** For a client with an address that is none of this server's concern. */
  private DhcpAnswer inform() {
    if (request.ciaddr().bits() == 0) {
      return DhcpAnswer.silence("it has no address", client.tags());
    }
    Optional<Range> range = ranges.around(request.ciaddr(), client.tags());
    ReplyWriter reply = begin(DhcpType.ACK);
    client
        .lease()
        .filter(lease -> request.asksFor(DhcpCode.LEASE_TIME))
        .ifPresent(lease -> reply.put(DhcpCode.LEASE_TIME, rest(lease)));
    new ReplyOptions(config, client, reply).putAll(range, client.name(), LeaseTime.INFINITE);
    return DhcpAnswer.of(
        reply.reply(request, request.ciaddr(), DhcpMessage.NO_ADDRESS, request.flags()),
        "",
        client.tags());
  }

  private long rest(Lease lease) {
    return lease.end() == Lease.FOREVER ? LeaseTime.INFINITE : lease.end() - now;
  }

  /** A lease that its client gives back, or whose address somebody else has. */
  private DhcpAnswer end() {
    boolean isMeant = client.chosenServer().filter(config.at().address()::equals).isPresent();
    Ipv4Address address = client.requestedAddress().orElse(request.ciaddr());
    Optional<Lease> ended =
        client.lease().filter(lease -> isMeant && lease.address().equals(address));
    return DhcpAnswer.silence("no answer is due", client.tags()).ending(ended);
  }
}
