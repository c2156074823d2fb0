package dev.ohpc.netboot.dhcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.dnsmasq.DnsmasqOptions;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Subnet;
import dev.ohpc.model.value.MacAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What dnsmasq 2.90 was seen to answer, and what it says in its manual page. */
class DhcpResponderTest {

  private static final DhcpInterface END0 =
      new DhcpInterface(
          "end0", Ipv4Address.parse("192.168.1.1"), Ipv4Subnet.parse("192.168.1.0/24"));

  private static final MacAddress NODE1 = MacAddress.parse("dc:a6:32:21:55:72");
  private static final MacAddress STRANGER = MacAddress.parse("02:00:00:00:00:01");

  private static final String CLUSTER =
      """
      interface=end0
      dhcp-range=192.168.1.50,192.168.1.150,12h
      dhcp-option=3,192.168.1.1
      dhcp-option=6,192.168.1.1
      dhcp-option=66,"192.168.1.1"
      pxe-service=0,"Raspberry Pi Boot"
      dhcp-boot=start4.elf
      dhcp-host=dc:a6:32:21:55:72,192.168.1.11,node1
      dhcp-mac=set:node1,dc:a6:32:21:55:72
      dhcp-option=tag:node1,option:root-path,"192.168.1.1:/srv/nfs/node1,rw"
      """;

  private final Leases leases = new Leases();

  @Test
  void aPi4IsOfferedWhatDnsmasqWasSeenToOfferIt() {
    DhcpMessage offer = offer(CLUSTER, NODE1, pi4());

    assertThat(offer.yiaddr()).hasToString("192.168.1.11");
    assertThat(offer.siaddr()).hasToString("192.168.1.1");
    assertThat(offer.file().length() + offer.serverName().length()).isZero();
    assertThat(offer.options())
        .extracting(DhcpField::toString)
        .containsExactly(
            "53=02",
            "54=c0:a8:01:01",
            "51=00:00:a8:c0",
            "67=73:74:61:72:74:34:2e:65:6c:66:00",
            "58=00:00:54:60",
            "59=00:00:93:a8",
            "1=ff:ff:ff:00",
            "28=c0:a8:01:ff",
            "66=31:39:32:2e:31:36:38:2e:31:2e:31:00",
            "3=c0:a8:01:01",
            "60=50:58:45:43:6c:69:65:6e:74",
            "97=00:52:50:69:34:00:00:00:00:00:00:00:00:00:00:00:00",
            "43=06:01:03:0a:04:00:50:58:45:09:14:00:00:11:52:61:73:70:62:65:72:72:79:20:50:69:20"
                + ":42:6f:6f:74:ff");
  }

  @Test
  void anInitramfsIsToldItsNameAndItsRoot() {
    DhcpMessage offer = offer(CLUSTER, NODE1, list(1, 3, 6, 12, 15, 17, 26, 28, 42));

    assertThat(offer.option(DhcpCode.HOST_NAME).map(Octets::text)).contains("node1");
    assertThat(offer.option(DhcpCode.ROOT_PATH).map(Octets::text))
        .contains("192.168.1.1:/srv/nfs/node1,rw");
    assertThat(offer.file().text()).isEqualTo("start4.elf");
    assertThat(offer.option(DhcpCode.VENDOR_OPTIONS)).isEmpty();
  }

  /** Measured: with option 60 alone dnsmasq sends no menu. */
  @Test
  void thereIsNoMenuForAClientThatDoesNotSayWhatMachineItIs() {
    DhcpField type = new DhcpField(DhcpCode.VENDOR_CLASS, Octets.ofText("PXEClient"));

    assertThat(offer(CLUSTER, NODE1, list(43, 60), type).option(DhcpCode.VENDOR_OPTIONS)).isEmpty();
  }

  @Test
  void aStrangerGetsAnAddressOfTheRangeUnlessStrangersAreIgnored() {
    String ignoring = CLUSTER + "dhcp-ignore=tag:!known\n";

    assertThat(offer(CLUSTER, STRANGER).yiaddr().compareTo(Ipv4Address.parse("192.168.1.50")))
        .isNotNegative();
    DhcpAnswer answer = answer(ignoring, discover(STRANGER));
    assertThat(answer.reply()).isEmpty();
    assertThat(answer.reason()).isEqualTo("ignored");
  }

  @Test
  void anAddressIsGivenToOneClientOnly() {
    String oneAddress = "dhcp-range=192.168.1.50,192.168.1.50,1h\n";
    take(oneAddress, STRANGER);

    assertThat(answer(oneAddress, discover(NODE1)).reason()).isEqualTo("there is no address left");
    leases.expire(3601);
    assertThat(offer(oneAddress, NODE1).yiaddr()).hasToString("192.168.1.50");
  }

  @Test
  void anAddressOfAnotherIsRefused() {
    DhcpMessage request =
        request(STRANGER, new DhcpField(50, Octets.of(192, 168, 1, 11)), server());

    DhcpAnswer answer = answer(CLUSTER, request);

    assertThat(answer.reply().flatMap(DhcpMessage::type)).contains(DhcpType.NAK);
    assertThat(answer.reason()).isEqualTo("address not available");
    assertThat(answer.granted()).isEmpty();
  }

  @Test
  void aLeaseThatIsGivenBackIsFree() {
    DhcpMessage ack = take(CLUSTER, NODE1);
    assertThat(leases.of(ack.yiaddr())).isPresent();

    DhcpMessage plain =
        DhcpMessage.ofClient(1, Octets.of(NODE1), List.of(DhcpType.RELEASE.field(), server()));
    answer(
            CLUSTER,
            new DhcpMessage(
                1,
                1,
                0,
                0,
                ack.yiaddr(),
                plain.yiaddr(),
                plain.siaddr(),
                plain.giaddr(),
                1,
                plain.hardware(),
                Octets.NONE,
                Octets.NONE,
                plain.options()))
        .apply(leases);

    assertThat(leases.size()).isZero();
  }

  /** A host with two boards, of which one at a time is up, has one lease. */
  @Test
  void theOtherBoardOfAHostTakesItsAddressOverWhereAllLeasesAreGiven() {
    String oneLease =
        """
        dhcp-range=192.168.1.50,192.168.1.150,1h
        dhcp-lease-max=1
        dhcp-host=dc:a6:32:21:55:72,02:00:00:00:00:01,192.168.1.11
        """;
    take(oneLease, NODE1);

    assertThat(take(oneLease, STRANGER).yiaddr()).hasToString("192.168.1.11");
    assertThat(leases.size()).isEqualTo(1);
  }

  /** dnsmasq 2.90 does not forget an identifier for a message without one. */
  @Test
  void aLeaseThatIsTakenOverKeepsItsClientIdentifier() {
    String twoBoards =
        """
        dhcp-range=192.168.1.50,192.168.1.150,1h
        dhcp-host=dc:a6:32:21:55:72,02:00:00:00:00:01,192.168.1.11
        """;
    DhcpField id = new DhcpField(DhcpCode.CLIENT_IDENTIFIER, Octets.ofText("a client"));

    take(twoBoards, NODE1, id);
    DhcpMessage ack = take(twoBoards, STRANGER);

    assertThat(leases.of(ack.yiaddr()).flatMap(Lease::clientId)).contains(id.value());
  }

  @Test
  void aClientThatSelectsAnotherAddressNeedsNoFurtherLease() {
    String oneLease = "dhcp-range=192.168.1.50,192.168.1.150,1h\ndhcp-lease-max=1\n";
    take(oneLease, STRANGER);
    DhcpField other = new DhcpField(DhcpCode.REQUESTED_ADDRESS, Octets.of(192, 168, 1, 99));

    DhcpAnswer answer = answer(oneLease, request(STRANGER, other, server()));
    answer.apply(leases);

    assertThat(answer.reply().flatMap(DhcpMessage::type)).contains(DhcpType.ACK);
    assertThat(leases.size()).isEqualTo(1);
  }

  /** Measured: dnsmasq takes such numbers, and sends the octets that there is room for. */
  @Test
  void ofNumbersThatAreTooLargeTheLastOctetsAreSent() {
    String range = "dhcp-range=192.168.1.50,192.168.1.150\n";

    assertThat(menuType(range + "pxe-service=0,x,70000\n")).isEqualTo("11:70");
    assertThat(menuType(range + "pxe-service=0,x,99999999999\n")).isEqualTo("e7:ff");
    assertThat(menuType(range + "pxe-service=0,x,99999999999999999999999\n")).isEqualTo("ff:ff");
    assertThat(offer(range + "dhcp-option=encap:300,1,\"x\"\n", NODE1).options())
        .extracting(DhcpField::toString)
        .contains("44=01:01:78:ff");
    assertThat(offer(range + "dhcp-option=encap:175,300,\"x\"\n", NODE1).options())
        .extracting(DhcpField::toString)
        .contains("175=2c:01:78:ff");
  }

  private String menuType(String config) {
    Octets menu = offer(config, NODE1, pi4()).option(DhcpCode.VENDOR_OPTIONS).orElseThrow();
    return menu.range(11, 13).toString();
  }

  @Test
  void anotherInterfaceIsNotServed() {
    assertThat(answer("interface=eth*\ndhcp-range=192.168.1.50,static\n", discover(NODE1)).reason())
        .isEqualTo("the interface end0 is not served");
  }

  @Test
  void whatIsNotFollowedIsTold() {
    DnsmasqConfig config =
        config("tag-if=set:a,tag:b\ndhcp-range=192.168.1.0,proxy\nlog-dhcp\ndhcp-leasefile=/x\n");

    assertThat(DhcpResponder.of(config, END0).notFollowed())
        .containsExactly("tag-if", "dhcp-range");
  }

  private DhcpMessage take(String config, MacAddress mac, DhcpField... options) {
    DhcpMessage offer = offer(config, mac, options);
    DhcpField address = new DhcpField(DhcpCode.REQUESTED_ADDRESS, Octets.of(offer.yiaddr()));
    DhcpField[] all =
        Stream.concat(Stream.of(address, server()), Stream.of(options)).toArray(DhcpField[]::new);
    DhcpAnswer answer = answer(config, request(mac, all));
    answer.apply(leases);
    DhcpMessage ack = answer.reply().orElseThrow();
    assertThat(ack.type()).contains(DhcpType.ACK);
    return ack;
  }

  private DhcpMessage offer(String config, MacAddress mac, DhcpField... options) {
    return answer(config, discover(mac, options)).reply().orElseThrow();
  }

  private DhcpAnswer answer(String config, DhcpMessage message) {
    return DhcpResponder.of(config(config), END0).answer(message, leases, 0);
  }

  private static DhcpMessage discover(MacAddress mac, DhcpField... options) {
    return message(DhcpType.DISCOVER, mac, options);
  }

  private static DhcpMessage request(MacAddress mac, DhcpField... options) {
    return message(DhcpType.REQUEST, mac, options);
  }

  private static DhcpMessage message(DhcpType type, MacAddress mac, DhcpField... options) {
    return DhcpMessage.ofClient(
        1, Octets.of(mac), Stream.concat(Stream.of(type.field()), Stream.of(options)).toList());
  }

  private static DhcpField server() {
    return new DhcpField(DhcpCode.SERVER_IDENTIFIER, Octets.of(END0.address()));
  }

  private static DhcpField list(int... codes) {
    return new DhcpField(DhcpCode.PARAMETER_LIST, Octets.of(codes));
  }

  private static DhcpField[] pi4() {
    return new DhcpField[] {
      list(1, 3, 43, 60, 66, 67, 128, 129, 130, 131, 132, 133, 134, 135),
      new DhcpField(DhcpCode.ARCHITECTURE, Octets.of(0, 0)),
      new DhcpField(DhcpCode.NETWORK_INTERFACE, Octets.of(1, 2, 1)),
      new DhcpField(
          DhcpCode.MACHINE_IDENTIFIER,
          Octets.of(0).and(Octets.ofText("RPi4")).and(Octets.of(new byte[12]))),
      new DhcpField(DhcpCode.VENDOR_CLASS, Octets.ofText("PXEClient:Arch:00000:UNDI:002001"))
    };
  }

  private static DnsmasqConfig config(String lines) {
    List<DnsmasqOption> options =
        lines.lines().map(line -> DnsmasqOptions.read(line).orElseThrow()).toList();
    return DnsmasqConfig.builder().addStanzas(Stanza.of("Of a test.", options)).build();
  }
}
