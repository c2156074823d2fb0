package dev.ohpc.testkit.pi4;

import dev.ohpc.model.value.BootOrder.Mode;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.testkit.dhcp.DhcpProfile;
import java.util.List;
import java.util.Optional;

/**
 * A Raspberry Pi 4 that boots over the network, as far as the servers of the network can tell: the
 * same messages with the same octets, the same files in the same order, and the same demands.
 *
 * <pre>{@code
 * Pi4 board = Pi4.builder(MacAddress.parse("dc:a6:32:21:55:72")).build();
 * Pi4Boot boot = board.boot(network);
 * boot.failure(); // nothing, if it came up
 * }</pre>
 *
 * <p>Documented, or seen in captures:
 *
 * <ul>
 *   <li>DISCOVER has 322 octets, and its options stand in the order that it has here. The board
 *       does not ask for the root path.
 *   <li>The TFTP server is TFTP_IP, else option 66, else the server of an offer with "Raspberry Pi
 *       Boot" in its menu, option 43. Option 67 and the field {@code file} are ignored.
 *   <li>{@code start4.elf} and {@code start.elf} are looked for with the prefix; if both are absent
 *       there is no prefix for all that follows.
 *   <li>Requests ask for {@code tsize} and {@code blksize}. A file is looked at first, by a request
 *       that is broken off with ERROR 0, "Early terminate".
 *   <li>What config.txt says is ignored if the server does not grant options.
 *   <li>Filters of config.txt, {@code kernel}, {@code initramfs}, {@code auto_initramfs}, {@code
 *       cmdline}, {@code device_tree}, {@code dtoverlay}, {@code os_prefix}, {@code start_file}.
 * </ul>
 *
 * <p>Inferred: that an offer is fit exactly if one of these names a TFTP server, the options of
 * REQUEST and their order, that every file is looked at before it is read, the byte order in the
 * GUID, and the order of what the firmware looks for. A file that a board could do without in some
 * way, as {@code fixup4.dat}, is not demanded.
 *
 * <p>Then comes what dracut does with {@code root=dhcp}: DHCP as NetworkManager, the root path of
 * option 17, its mount, a look for {@code /proc}, and {@code /etc/hostname}. The mount is NFSv3 in
 * any case, also where the root path says {@code nfs4:}.
 *
 * <p>Not done: IPv6, HTTP, offers of several servers that are merged (proxy DHCP), and another
 * DISCOVER after an offer that is not fit.
 */
public final class Pi4 {

  private final Pi4Settings settings;

  Pi4(Pi4Settings settings) {
    this.settings = settings;
  }

  /** Describes a board. */
  public static Pi4Builder builder(MacAddress mac) {
    return new Pi4Builder(mac);
  }

  /** Its MAC address. */
  public MacAddress mac() {
    return settings.mac();
  }

  /** What it sends by DHCP before it has an operating system. */
  public DhcpProfile dhcp() {
    return settings.profile();
  }

  /** Switches it on, and waits until it is up or has given up. */
  public Pi4Boot boot(Pi4Network network) {
    BootLog log = new BootLog();
    BootFailure failure = noNetworkBoot();
    for (int round = 0; round <= settings.restarts(); round++) {
      for (Mode mode : modes()) {
        if (mode != Mode.NETWORK) {
          log.add(BootStage.EEPROM, "try " + mode, "not there", 0, log.now());
          continue;
        }
        try {
          String hostname = new NetworkBoot(settings, network, log).run();
          return new Pi4Boot(log.steps(), Optional.of(hostname), Optional.empty());
        } catch (BootFailedException e) {
          failure = e.failure();
        }
      }
      if (!settings.order().modes().contains(Mode.RESTART)) {
        break;
      }
    }
    return new Pi4Boot(log.steps(), Optional.empty(), Optional.of(failure));
  }

  /** What is tried before the order ends or begins again. */
  private List<Mode> modes() {
    return settings.order().modes().stream()
        .takeWhile(mode -> mode != Mode.RESTART && mode != Mode.STOP)
        .toList();
  }

  private BootFailure noNetworkBoot() {
    return new BootFailure(
        BootStage.EEPROM,
        BootFault.NO_NETWORK_BOOT,
        settings.order().toString(),
        "BOOT_ORDER " + settings.order() + " has no network in it");
  }
}
