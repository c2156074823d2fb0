package dev.ohpc.netboot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.dnsmasq.DnsmasqOptions;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.netboot.dhcp.DhcpCode;
import dev.ohpc.netboot.dhcp.DhcpField;
import dev.ohpc.netboot.dhcp.DhcpInterface;
import dev.ohpc.netboot.dhcp.DhcpMessage;
import dev.ohpc.netboot.dhcp.DhcpType;
import dev.ohpc.netboot.dhcp.Octets;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DhcpServerTest {

  private static final ClusterSpec SPEC =
      ClusterSpec.load(
          """
          cluster: rocky-pi
          sms: {name: sms, address: 192.168.1.1, interface: end0}
          network: {subnet: 192.168.1.0/24}
          nodes: [{name: node1, address: 192.168.1.11, mac: dc:a6:32:21:55:72}]
          """,
          "test");

  private final List<DhcpEvent> events = new CopyOnWriteArrayList<>();

  @Test
  void aNodeOfTheSpecIsOfferedItsAddressWhereItAskedFrom() throws IOException {
    try (DhcpServer server = start();
        DatagramSocket board = board(server)) {
      DhcpMessage offer = ask(board, discover("dc:a6:32:21:55:72"));

      assertThat(offer.yiaddr()).hasToString("192.168.1.11");
      assertThat(events)
          .extracting(event -> event.client().getPort())
          .containsExactly(board.getLocalPort());
    }
  }

  @Test
  void whatIsNoMessageAndWhoIsNotKnownGetNoAnswerAndDisturbNothing() throws IOException {
    try (DhcpServer server = start();
        DatagramSocket board = board(server)) {
      board.send(new DatagramPacket(new byte[3], 3));
      byte[] stranger = discover("02:00:00:00:00:01").encode(0);
      board.send(new DatagramPacket(stranger, stranger.length));

      assertThat(ask(board, discover("dc:a6:32:21:55:72")).yiaddr()).hasToString("192.168.1.11");
      assertThat(events)
          .extracting(event -> event.answer().reason())
          .containsExactly("ignored", "");
    }
  }

  @Test
  void aListenerThatFailsDisturbsNothing() throws IOException {
    try (DhcpServer server =
            DhcpServer.builder(SPEC.configs().sms().dnsmasq(), end0())
                .onMessage(
                    event -> {
                      throw new IllegalStateException("of a test");
                    })
                .start();
        DatagramSocket board = board(server)) {
      assertThat(ask(board, discover("dc:a6:32:21:55:72")).type()).contains(DhcpType.OFFER);
    }
  }

  @Test
  void aLeaseEndsByTheClockOfTheServer() throws IOException {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    DnsmasqConfig config =
        DnsmasqConfig.builder()
            .addStanzas(
                Stanza.of(
                    DnsmasqOptions.read("dhcp-range=192.168.1.50,192.168.1.50,1h").orElseThrow()))
            .build();
    try (DhcpServer server =
            DhcpServer.builder(config, end0()).clock(now::get).onMessage(events::add).start();
        DatagramSocket board = board(server)) {
      DhcpMessage offer = ask(board, discover("02:00:00:00:00:01"));
      ask(board, request("02:00:00:00:00:01", offer));
      byte[] other = discover("02:00:00:00:00:02").encode(0);
      board.send(new DatagramPacket(other, other.length));
      assertThat(ask(board, discover("02:00:00:00:00:01")).yiaddr()).isEqualTo(offer.yiaddr());

      now.set(Instant.EPOCH.plusSeconds(3601));
      assertThat(ask(board, discover("02:00:00:00:00:02")).yiaddr()).isEqualTo(offer.yiaddr());
      assertThat(events)
          .extracting(event -> event.answer().reason())
          .containsExactly("", "", "there is no address left", "", "");
    }
  }

  private static DhcpMessage request(String mac, DhcpMessage offer) {
    return DhcpMessage.ofClient(
        7,
        Octets.of(MacAddress.parse(mac)),
        List.of(
            DhcpType.REQUEST.field(),
            new DhcpField(DhcpCode.REQUESTED_ADDRESS, Octets.of(offer.yiaddr())),
            new DhcpField(DhcpCode.SERVER_IDENTIFIER, Octets.of(offer.siaddr()))));
  }

  private DhcpServer start() throws IOException {
    return DhcpServer.builder(SPEC.configs().sms().dnsmasq(), end0())
        .onMessage(events::add)
        .start();
  }

  private static DhcpInterface end0() {
    return new DhcpInterface("end0", SPEC.sms().address(), SPEC.network().subnet());
  }

  private static DatagramSocket board(DhcpServer server) throws IOException {
    DatagramSocket board = new DatagramSocket();
    board.connect(server.address());
    board.setSoTimeout(20_000);
    return board;
  }

  private static DhcpMessage discover(String mac) {
    return DhcpMessage.ofClient(
        7, Octets.of(MacAddress.parse(mac)), List.of(DhcpType.DISCOVER.field()));
  }

  private static DhcpMessage ask(DatagramSocket board, DhcpMessage message) throws IOException {
    byte[] octets = message.encode(0);
    board.send(new DatagramPacket(octets, octets.length));
    DatagramPacket answer = new DatagramPacket(new byte[2000], 2000);
    board.receive(answer);
    return DhcpMessage.parse(Arrays.copyOf(answer.getData(), answer.getLength()));
  }
}
