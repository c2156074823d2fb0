package dev.ohpc.testkit.real;

import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.netboot.dhcp.DhcpCode;
import dev.ohpc.netboot.dhcp.DhcpField;
import dev.ohpc.netboot.dhcp.DhcpMessage;
import dev.ohpc.netboot.dhcp.DhcpType;
import dev.ohpc.netboot.dhcp.Octets;
import dev.ohpc.testkit.dhcp.DhcpProfile;
import dev.ohpc.testkit.pi4.Pi4;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What clients of every kind say to a server, and what it says to them. */
final class DhcpConversation {

  private static final int SHORTEST_REPLY = 300;

  private static final List<MacAddress> MACS =
      List.of(
          MacAddress.parse("dc:a6:32:00:00:01"),
          MacAddress.parse("dc:a6:32:00:00:02"),
          MacAddress.parse("02:00:00:00:00:03"));

  private final Server server;
  private final List<String> answers = new ArrayList<>();
  private int xid = 0x1000;

  private DhcpConversation(Server server) {
    this.server = server;
  }

  /** Who answers; nothing is silence. */
  interface Server {

    Optional<DhcpMessage> answer(DhcpMessage message) throws IOException;
  }

  /** All answers, one a line: the octets, or a hyphen for silence. */
  static List<String> with(Server server) throws IOException {
    DhcpConversation conversation = new DhcpConversation(server);
    for (MacAddress mac : MACS) {
      for (DhcpProfile profile : profiles(mac)) {
        conversation.boot(mac, profile);
      }
    }
    conversation.renew(MACS.get(0));
    conversation.leave(MACS.get(1));
    conversation.inform(MACS.get(2));
    return conversation.answers;
  }

  private static List<DhcpProfile> profiles(MacAddress mac) {
    return List.of(
        Pi4.builder(mac).build().dhcp(),
        DhcpProfile.kernel(),
        DhcpProfile.networkManager(mac),
        DhcpProfile.bare(),
        pxe(0),
        pxe(7),
        DhcpProfile.of(
            DhcpProfile.list(1, 3, 6, 12, 15, 43, 60, 66, 67, 125, 175, 224),
            new DhcpField(DhcpCode.HOST_NAME, Octets.ofText("node1")),
            new DhcpField(DhcpCode.VENDOR_CLASS, Octets.ofText("PXEClient of another kind"))),
        DhcpProfile.of(
            new DhcpField(DhcpCode.HOST_NAME, Octets.ofText("other").and(Octets.of(0))),
            new DhcpField(DhcpCode.CLIENT_IDENTIFIER, Octets.ofText("a client")),
            new DhcpField(DhcpCode.LEASE_TIME, Octets.ofNumber(300))));
  }

  private static DhcpProfile pxe(int architecture) {
    return DhcpProfile.of(
        new DhcpField(DhcpCode.ARCHITECTURE, Octets.of(0, architecture)),
        new DhcpField(DhcpCode.VENDOR_CLASS, Octets.ofText("PXEClient")));
  }

  private void boot(MacAddress mac, DhcpProfile profile) throws IOException {
    Optional<DhcpMessage> offer = say(profile.discover(xid++, mac));
    if (offer.isPresent()) {
      say(profile.request(mac, offer.get()));
    }
  }

  private void renew(MacAddress mac) throws IOException {
    Optional<DhcpMessage> offer = say(DhcpProfile.kernel().discover(xid++, mac));
    if (offer.isPresent()) {
      say(from(mac, offer.get().yiaddr(), DhcpType.REQUEST, List.of()), DhcpConversation::timeless);
      say(from(mac, Ipv4Address.parse("192.168.1.77"), DhcpType.REQUEST, List.of()));
      say(asking(mac, offer.get().yiaddr()));
      say(asking(mac, Ipv4Address.parse("192.168.1.78")));
    }
  }

  /** With an address of an earlier time. */
  private DhcpMessage asking(MacAddress mac, Ipv4Address address) {
    return DhcpMessage.ofClient(
        xid++,
        Octets.of(mac),
        List.of(
            DhcpType.REQUEST.field(),
            new DhcpField(DhcpCode.REQUESTED_ADDRESS, Octets.of(address))));
  }

  private void leave(MacAddress mac) throws IOException {
    Optional<DhcpMessage> offer = say(DhcpProfile.kernel().discover(xid++, mac));
    if (offer.isPresent()) {
      DhcpField server =
          new DhcpField(
              DhcpCode.SERVER_IDENTIFIER,
              offer.get().option(DhcpCode.SERVER_IDENTIFIER).orElseThrow());
      say(from(mac, offer.get().yiaddr(), DhcpType.RELEASE, List.of(server)));
      say(asking(mac, offer.get().yiaddr()));
    }
  }

  private void inform(MacAddress mac) throws IOException {
    say(
        from(mac, Ipv4Address.parse("192.168.1.3"), DhcpType.INFORM, List.of()),
        DhcpConversation::timeless);
    say(
        from(mac, Ipv4Address.parse("192.168.7.1"), DhcpType.INFORM, List.of()),
        DhcpConversation::timeless);
  }

  private DhcpMessage from(
      MacAddress mac, Ipv4Address address, DhcpType type, List<DhcpField> more) {
    List<DhcpField> options = new ArrayList<>(List.of(type.field()));
    options.addAll(more);
    DhcpMessage plain = DhcpMessage.ofClient(xid++, Octets.of(mac), options);
    return new DhcpMessage(
        plain.op(),
        plain.xid(),
        plain.secs(),
        plain.flags(),
        address,
        plain.yiaddr(),
        plain.siaddr(),
        plain.giaddr(),
        plain.hardwareType(),
        plain.hardware(),
        plain.serverName(),
        plain.file(),
        plain.options());
  }

  private Optional<DhcpMessage> say(DhcpMessage message) throws IOException {
    return say(message, UnaryOperator.identity());
  }

  private Optional<DhcpMessage> say(DhcpMessage message, UnaryOperator<DhcpMessage> told)
      throws IOException {
    Optional<DhcpMessage> answer = server.answer(message);
    answers.add(
        answer.map(told).map(it -> Octets.of(it.encode(SHORTEST_REPLY)).toString()).orElse("-"));
    return answer;
  }

  /** What is left of a lease; dnsmasq takes some seconds by chance off the times to renew one. */
  private static DhcpMessage timeless(DhcpMessage answer) {
    return new DhcpMessage(
        answer.op(),
        answer.xid(),
        answer.secs(),
        answer.flags(),
        answer.ciaddr(),
        answer.yiaddr(),
        answer.siaddr(),
        answer.giaddr(),
        answer.hardwareType(),
        answer.hardware(),
        answer.serverName(),
        answer.file(),
        answer.options().stream().filter(field -> !isTime(field)).toList());
  }

  private static boolean isTime(DhcpField field) {
    return field.code() == DhcpCode.LEASE_TIME
        || field.code() == DhcpCode.RENEWAL_TIME
        || field.code() == DhcpCode.REBINDING_TIME;
  }
}
