package dev.ohpc.testkit.pi4;

import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.netboot.dhcp.DhcpCode;
import dev.ohpc.netboot.dhcp.DhcpMessage;
import dev.ohpc.netboot.dhcp.Octets;
import java.net.InetSocketAddress;
import java.util.Optional;

/** One attempt to boot over the network, from DHCP to the root. */
final class NetworkBoot {

  private static final Octets MENU = Octets.ofText("Raspberry Pi Boot");

  private final Pi4Settings settings;
  private final Pi4Network network;
  private final BootLog log;

  NetworkBoot(Pi4Settings settings, Pi4Network network, BootLog log) {
    this.settings = settings;
    this.network = network;
    this.log = log;
  }

  /** The name that the root has for the board. */
  String run() throws BootFailedException {
    BoardLease lease =
        new BoardDhcp(network, log, BootStage.DHCP, settings.profile(), settings)
            .lease(offer -> tftpServer(offer).isPresent());
    Ipv4Address server = tftpServer(lease.offer()).orElseThrow();
    InetSocketAddress at =
        network
            .tftp(server)
            .orElseThrow(
                () ->
                    new BootFailedException(
                        BootStage.FIRMWARE,
                        BootFault.NO_TFTP_SERVER,
                        server.toString(),
                        "nobody serves TFTP at " + server));
    BoardFiles files = new BoardFiles(at, network.board(lease.given().yiaddr()), settings, log);
    KernelSettings kernel = new Firmware(files, settings).load();
    return new Initramfs(settings, network, log).root(kernel);
  }

  /** TFTP_IP, else option 66, else who has the menu. */
  private Optional<Ipv4Address> tftpServer(DhcpMessage offer) {
    return settings
        .tftpServer()
        .or(() -> offer.option(DhcpCode.TFTP_SERVER).flatMap(NetworkBoot::address))
        .or(
            () ->
                offer
                    .option(DhcpCode.VENDOR_OPTIONS)
                    .filter(options -> options.contains(MENU))
                    .map(options -> menuServer(offer)));
  }

  private static Ipv4Address menuServer(DhcpMessage offer) {
    return offer.siaddr().bits() != 0
        ? offer.siaddr()
        : offer.option(DhcpCode.SERVER_IDENTIFIER).flatMap(Octets::address).orElse(offer.siaddr());
  }

  /** Dotted decimals; the board does not look names up. */
  private static Optional<Ipv4Address> address(Octets text) {
    try {
      return Optional.of(Ipv4Address.parse(text.text()));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }
}
