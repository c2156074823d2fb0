package dev.ohpc.testkit.pi4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.dnsmasq.DnsmasqOptions;
import dev.ohpc.model.value.BootOrder;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Subnet;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.netboot.DhcpEvent;
import dev.ohpc.netboot.DhcpServer;
import dev.ohpc.netboot.TftpRequest;
import dev.ohpc.netboot.TftpServer;
import dev.ohpc.netboot.dhcp.DhcpCode;
import dev.ohpc.netboot.dhcp.DhcpField;
import dev.ohpc.netboot.dhcp.DhcpInterface;
import dev.ohpc.netboot.dhcp.DhcpMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A board does what captures show, and demands what they show. */
class Pi4Test {

  private static final MacAddress MAC = MacAddress.parse("dc:a6:32:01:36:c2");

  private static final String RANGE = "dhcp-range=192.168.1.50,192.168.1.150,12h\n";
  private static final String MENU = "pxe-service=0,\"Raspberry Pi Boot\"\n";

  @TempDir private Path root;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Set<String> options = ConcurrentHashMap.newKeySet();
  private final List<DhcpMessage> requests = new CopyOnWriteArrayList<>();
  private Consumer<DhcpEvent> disturbance = event -> {};

  @BeforeEach
  void addFirmware() throws IOException {
    Files.write(root.resolve("start4.elf"), new byte[3000]);
  }

  @Test
  void itsFirstMessageHas322OctetsAndTheOptionsOfTheCaptures() throws IOException {
    byte[] octets =
        Pi4.builder(MAC).serial("9ffefdef").build().dhcp().discover(0x26f30339, MAC).encode(0);

    assertThat(octets).hasSize(322);
    assertThat(DhcpMessage.parse(octets).options())
        .extracting(DhcpField::toString)
        .containsExactly(
            "53=01",
            "55=01:03:2b:3c:42:43:80:81:82:83:84:85:86:87",
            "93=00:00",
            "94=01:02:01",
            "97=00:52:50:69:34:11:31:c0:00:32:01:36:c2:ef:fd:fe:9f",
            "60=50:58:45:43:6c:69:65:6e:74:3a:41:72:63:68:3a:30:30:30:30:30:3a:55:4e:44:49:3a"
                + ":30:30:32:30:30:31");
  }

  @Test
  void itsRequestHasAClassOnlyIfThatIsTold() throws IOException {
    boot(RANGE + MENU, board -> board);
    boot(RANGE + MENU, board -> board.classInRequest(true));

    assertThat(requests.get(1).option(DhcpCode.VENDOR_CLASS)).isEmpty();
    assertThat(requests.get(3).option(DhcpCode.VENDOR_CLASS)).isPresent();
  }

  @Test
  void anOfferThatNamesNoServerIsNotTaken() throws IOException {
    assertThat(fault(boot(RANGE, board -> board))).isEqualTo(BootFault.OFFER_NOT_FIT);
    assertThat(fault(boot(RANGE + MENU, board -> board))).isEqualTo(BootFault.FILE_MISSING);
    assertThat(fault(boot(RANGE + "dhcp-option=66,\"127.0.0.1\"\n", board -> board)))
        .isEqualTo(BootFault.FILE_MISSING);
  }

  @Test
  void aServerOfItsOwnNeedsNoOption() throws IOException {
    Pi4Boot boot = boot(RANGE, board -> board.tftpServer(Ipv4Address.parse("192.168.1.1")));

    assertThat(fault(boot)).isEqualTo(BootFault.FILE_MISSING);
  }

  @Test
  void itsRequestsAskForTheSizeAndForTheBlocksOfItsDate() throws IOException {
    boot(RANGE + MENU, board -> board);
    assertThat(options).containsExactly("{tsize=0, blksize=1468}");

    options.clear();
    boot(RANGE + MENU, board -> board.eepromDate(LocalDate.of(2022, 10, 2)));
    assertThat(options).containsExactly("{tsize=0, blksize=1024}");
  }

  @Test
  void withoutFilesUnderItsSerialNumberItForgetsThat() throws IOException {
    boot(RANGE + MENU, board -> board.serial("9ffefdef"));

    assertThat(asked)
        .startsWith("9ffefdef/start4.elf", "9ffefdef/start.elf", "config.txt")
        .endsWith("bcm2711-rpi-4-b.dtb");
  }

  @Test
  void withFilesUnderItsSerialNumberItAsksForNothingElse() throws IOException {
    Files.write(Files.createDirectory(root.resolve("9ffefdef")).resolve("start4.elf"), new byte[9]);
    boot(RANGE + MENU, board -> board.serial("9ffefdef"));

    assertThat(asked).allMatch(file -> file.startsWith("9ffefdef/"));
  }

  @Test
  void itsPrefixCanBeItsMacAddressOrAText() throws IOException {
    boot(RANGE + MENU, board -> board.prefix(new TftpPrefix.Mac()));
    boot(RANGE + MENU, board -> board.prefix(new TftpPrefix.Text("rack1/")));

    assertThat(asked).contains("dc-a6-32-01-36-c2/start4.elf", "rack1/start4.elf");
    assertThatThrownBy(() -> new TftpPrefix.Text("x".repeat(33)))
        .hasMessageEndingWith("but has at most 32 letters");
  }

  @Test
  void theFirmwareThatConfigTxtNamesIsRead() throws IOException {
    Files.writeString(root.resolve("config.txt"), "start_x=1\nkernel=vmlinuz\narm_64bit=0\n");
    Files.write(root.resolve("start4x.elf"), new byte[10]);
    Files.write(root.resolve("bcm2711-rpi-4-b.dtb"), new byte[10]);

    Pi4Boot boot = boot(RANGE + MENU, board -> board);

    assertThat(asked).contains("start4x.elf", "fixup4x.dat").doesNotContain("kernel8.img");
    assertThat(boot.failure().orElseThrow().subject()).isEqualTo("vmlinuz");
  }

  @Test
  void autoInitramfsLooksBesideTheKernel() throws IOException {
    Files.writeString(root.resolve("config.txt"), "auto_initramfs=1\nkernel=kernel_2712.img\n");

    boot(RANGE + MENU, board -> board);

    assertThat(asked).contains("initramfs_2712");
  }

  @Test
  void aLargeFileIsTooLargeForAnOldBootLoader() throws IOException {
    Files.write(root.resolve("start4.elf"), new byte[65_535 * 1024 + 1]);

    Pi4Boot old = boot(RANGE + MENU, board -> board.eepromDate(LocalDate.of(2020, 9, 3)));

    assertThat(old.failure().orElseThrow().message())
        .isEqualTo("start4.elf has 67107841 bytes, and this boot loader reads 67107840");
  }

  @Test
  void anOrderWithoutANetworkOrWithAStopBeforeItDoesNotAsk() throws IOException {
    for (String order : List.of("0x1", "0x2e1")) {
      Pi4Boot boot = boot(RANGE, board -> board.bootOrder(BootOrder.parse(order)));

      assertThat(fault(boot)).isEqualTo(BootFault.NO_NETWORK_BOOT);
    }
    assertThat(requests).isEmpty();
  }

  @Test
  void anOrderThatRestartsTriesTheNetworkAgain() throws IOException {
    boot(RANGE + MENU, board -> board.bootOrder(BootOrder.parse("0xf2")).restarts(2));
    int withRestarts = requests.size();
    boot(RANGE + MENU, board -> board.bootOrder(BootOrder.parse("0x2")).restarts(2));

    assertThat(withRestarts).isEqualTo(6);
    assertThat(requests).hasSize(8);
  }

  @Test
  void nobodyAnswersWithinItsTime() throws IOException {
    Pi4Boot boot =
        boot(
            "dhcp-range=10.0.0.1,static\n",
            board ->
                board.requestTimeout(Duration.ofMillis(20)).dhcpTimeout(Duration.ofSeconds(1)));

    assertThat(fault(boot)).isEqualTo(BootFault.NO_OFFER);
    assertThat(requests).hasSizeGreaterThan(1);
  }

  @Test
  void aDatagramThatIsNoDhcpDisturbsNothing() throws IOException {
    disturbance = Pi4Test::sendOctets;

    assertThat(fault(boot(RANGE + MENU, board -> board))).isEqualTo(BootFault.FILE_MISSING);
    assertThat(requests).hasSize(2);
  }

  private static void sendOctets(DhcpEvent event) {
    try (DatagramSocket stranger = new DatagramSocket()) {
      stranger.send(new DatagramPacket(new byte[13], 13, event.client()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BootFault fault(Pi4Boot boot) {
    return boot.failure().orElseThrow().fault();
  }

  private Pi4Boot boot(String dnsmasq, UnaryOperator<Pi4Builder> change) throws IOException {
    DhcpInterface end0 =
        new DhcpInterface(
            "end0", Ipv4Address.parse("192.168.1.1"), Ipv4Subnet.parse("192.168.1.0/24"));
    try (TftpServer tftp =
            TftpServer.builder().root(root).onRequest(it -> ask(it.request())).start();
        DhcpServer dhcp =
            DhcpServer.builder(config(dnsmasq), end0)
                .onMessage(event -> requests.add(event.request()))
                .onMessage(disturbance)
                .start()) {
      return change.apply(Pi4.builder(MAC)).build().boot(network(dhcp, tftp));
    }
  }

  /** Each file once, however often it is asked for. */
  private void ask(TftpRequest request) {
    options.add(request.options().toString());
    if (!asked.contains(request.file())) {
      asked.add(request.file());
    }
  }

  private static Pi4Network network(DhcpServer dhcp, TftpServer tftp) {
    return new Pi4Network() {
      @Override
      public InetAddress board(Ipv4Address own) {
        return InetAddress.getLoopbackAddress();
      }

      @Override
      public InetSocketAddress dhcp() {
        return dhcp.address();
      }

      @Override
      public Optional<InetSocketAddress> tftp(Ipv4Address server) {
        return Optional.of(tftp.address());
      }

      @Override
      public Optional<InetSocketAddress> nfs(Ipv4Address server) {
        return Optional.empty();
      }
    };
  }

  private static DnsmasqConfig config(String lines) {
    List<DnsmasqOption> options =
        lines.lines().map(line -> DnsmasqOptions.read(line).orElseThrow()).toList();
    return DnsmasqConfig.builder().addStanzas(Stanza.of("Of a test.", options)).build();
  }
}
