package dev.ohpc.testkit.pi4;

import dev.ohpc.model.value.MacAddress;
import dev.ohpc.netboot.dhcp.DhcpCode;
import dev.ohpc.netboot.dhcp.DhcpMessage;
import dev.ohpc.netboot.dhcp.DhcpType;
import dev.ohpc.netboot.dhcp.Octets;
import dev.ohpc.testkit.dhcp.DhcpProfile;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Takes a lease: an offer that fits, and what is given for it (RFC 2131 section 3.1). */
final class BoardDhcp {

  private static final int CLIENT = 68; // RFC 2131 section 4.1
  private static final int LARGEST = 2048;
  private static final int SLICE = 50; // milliseconds between two looks whether to wait on

  private final Pi4Network network;
  private final BootLog log;
  private final BootStage stage;
  private final DhcpProfile profile;
  private final MacAddress mac;
  private final Duration requestTimeout;
  private final Duration timeout;

  BoardDhcp(
      Pi4Network network, BootLog log, BootStage stage, DhcpProfile profile, Pi4Settings settings) {
    this.network = network;
    this.log = log;
    this.stage = stage;
    this.profile = profile;
    this.mac = settings.mac();
    this.requestTimeout = settings.requestTimeout();
    this.timeout = settings.dhcpTimeout();
  }

  /** Asks until there is an offer that fits, and takes it. */
  BoardLease lease(Predicate<DhcpMessage> isFit) throws BootFailedException {
    Duration start = log.now();
    try (DatagramSocket socket = new DatagramSocket(client())) {
      DhcpMessage offer = offer(socket, isFit, start);
      log.add(stage, "DHCP discover", "offer of " + offer.yiaddr(), size(offer), start);
      Duration asked = log.now();
      DhcpMessage given = take(socket, offer);
      log.add(stage, "DHCP request", given.yiaddr() + " is given", size(given), asked);
      return new BoardLease(offer, given);
    } catch (IOException e) {
      throw failure(BootFault.NO_OFFER, "DHCP failed: " + e.getMessage());
    }
  }

  private InetSocketAddress client() {
    return new InetSocketAddress(
        network.board(DhcpMessage.NO_ADDRESS), network.hasPrivilegedPorts() ? CLIENT : 0);
  }

  private DhcpMessage offer(DatagramSocket socket, Predicate<DhcpMessage> isFit, Duration start)
      throws IOException, BootFailedException {
    DhcpMessage discover = profile.discover(mac.hashCode() + stage.name().hashCode(), mac);
    long end = System.nanoTime() + timeout.toNanos();
    boolean isOffered = false;
    while (System.nanoTime() < end) {
      Optional<DhcpMessage> offer = ask(socket, discover, EnumSet.of(DhcpType.OFFER));
      isOffered |= offer.isPresent();
      if (offer.filter(isFit).isPresent()) {
        return offer.get();
      }
      if (isOffered || network.isLeftUnanswered(discover)) {
        break; // the same question would get the same answer
      }
    }
    log.add(stage, "DHCP discover", isOffered ? "offer is not fit" : "no offer", 0, start);
    throw isOffered
        ? failure(
            BootFault.OFFER_NOT_FIT,
            "the offer has neither option 66 nor the menu \"Raspberry Pi Boot\"")
        : failure(BootFault.NO_OFFER, "no offer for " + mac);
  }

  private DhcpMessage take(DatagramSocket socket, DhcpMessage offer)
      throws IOException, BootFailedException {
    Optional<DhcpMessage> answer = askFor(socket, profile.request(mac, offer));
    if (answer.flatMap(DhcpMessage::type).filter(DhcpType.ACK::equals).isEmpty()) {
      String reason =
          answer.flatMap(nak -> nak.option(DhcpCode.MESSAGE)).map(Octets::text).orElse("no answer");
      throw failure(
          BootFault.LEASE_REFUSED, "the address " + offer.yiaddr() + " is not given: " + reason);
    }
    return answer.get();
  }

  /** What comes too late for one REQUEST is the answer to the next. */
  private Optional<DhcpMessage> askFor(DatagramSocket socket, DhcpMessage request)
      throws IOException {
    long end = System.nanoTime() + timeout.toNanos();
    Optional<DhcpMessage> answer = Optional.empty();
    while (answer.isEmpty() && !network.isLeftUnanswered(request) && System.nanoTime() < end) {
      answer = ask(socket, request, EnumSet.of(DhcpType.ACK, DhcpType.NAK));
    }
    return answer;
  }

  private BootFailedException failure(BootFault fault, String message) {
    return new BootFailedException(stage, fault, mac.toString(), message);
  }

  private Optional<DhcpMessage> ask(
      DatagramSocket socket, DhcpMessage message, Set<DhcpType> answers) throws IOException {
    byte[] octets = message.encode(0);
    socket.send(new DatagramPacket(octets, octets.length, network.dhcp()));
    long end = System.nanoTime() + requestTimeout.toNanos();
    while (System.nanoTime() < end) {
      boolean isVain = network.isLeftUnanswered(message);
      Optional<DhcpMessage> answer =
          receive(socket)
              .filter(it -> it.xid() == message.xid())
              .filter(it -> it.type().filter(answers::contains).isPresent());
      if (answer.isPresent() || isVain) {
        return answer;
      }
    }
    return Optional.empty();
  }

  /** What is no DHCP was meant for who had the port before. */
  private static Optional<DhcpMessage> receive(DatagramSocket socket) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
    socket.setSoTimeout(SLICE);
    try {
      socket.receive(packet);
      return Optional.of(DhcpMessage.parse(Arrays.copyOf(packet.getData(), packet.getLength())));
    } catch (SocketTimeoutException | ProtocolException e) {
      return Optional.empty();
    }
  }

  private static long size(DhcpMessage message) {
    return message.encode(0).length;
  }
}
