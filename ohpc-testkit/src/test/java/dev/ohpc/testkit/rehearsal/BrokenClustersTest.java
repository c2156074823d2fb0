package dev.ohpc.testkit.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.testkit.pi4.BootFault;
import java.io.IOException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A cluster that is wrong fails for what is wrong with it, at the line that says so. */
class BrokenClustersTest {

  private static final ClusterSpec CLUSTER = GuideCluster.spec();

  private static final String DNSMASQ = "sms/etc/dnsmasq.conf";
  private static final String EXPORTS = "sms/etc/exports";
  private static final String NODE1 = "dc:a6:32:21:55:72";
  private static final MacAddress STRANGER = MacAddress.parse("dc:a6:32:00:00:99");

  /** What is done, why node1 does not boot, and the file and the line that are to blame. */
  static Stream<Arguments> cases() {
    return Stream.of(
        broken(
            "a board with another MAC", r -> r.mac("node1", STRANGER), "NO_OFFER", DNSMASQ, NODE1),
        broken(
            "a MAC with a wrong digit",
            dnsmasq(NODE1, "dc:a6:32:21:55:73"),
            "NO_OFFER",
            DNSMASQ,
            "dc:a6:32:21:55:73"),
        broken("no dhcp-host", without("dhcp-host=" + NODE1), "NO_OFFER", DNSMASQ, "dhcp-ignore="),
        broken(
            "an ignored host",
            dnsmasq(",node1\n", ",node1,ignore\n"),
            "NO_OFFER",
            DNSMASQ,
            "ignore"),
        broken(
            "another interface",
            dnsmasq("interface=end0", "interface=eth1"),
            "NO_OFFER",
            DNSMASQ,
            "interface=eth1"),
        broken(
            "a range of another network",
            dnsmasq("dhcp-range=192.168.1.50,192.168.1.150", "dhcp-range=10.0.0.50,10.0.0.150"),
            "NO_OFFER",
            DNSMASQ,
            "dhcp-range=10"),
        broken("no range", without("dhcp-range="), "NO_OFFER", DNSMASQ, ""),
        broken(
            "an address of another network",
            dnsmasq("192.168.1.11,node1", "10.0.0.11,node1"),
            "NO_OFFER",
            DNSMASQ,
            "10.0.0.11,node1"),
        broken(
            "an unknown option",
            dnsmasq("log-dhcp", "log-dhcpx"),
            "NO_OFFER",
            DNSMASQ,
            "log-dhcpx"),
        broken(
            "an address given twice",
            dnsmasq("192.168.1.12,node2", "192.168.1.11,node2"),
            "NO_OFFER",
            DNSMASQ,
            "192.168.1.11,node2"),
        broken(
            "no leases",
            dnsmasq("log-dhcp\n", "log-dhcp\ndhcp-lease-max=0\n"),
            "LEASE_REFUSED",
            DNSMASQ,
            "dhcp-lease-max=0"),
        broken(
            "neither option 43 nor 66",
            without("pxe-service").and(without("tftp-server")),
            "OFFER_NOT_FIT",
            DNSMASQ,
            ""),
        broken(
            "a name in option 66 and no menu",
            without("pxe-service")
                .and(dnsmasq("tftp-server,\"192.168.1.1\"", "tftp-server,\"sms\"")),
            "OFFER_NOT_FIT",
            DNSMASQ,
            "tftp-server"),
        broken(
            "another menu",
            without("tftp-server").and(dnsmasq("Raspberry Pi Boot", "Network Boot")),
            "OFFER_NOT_FIT",
            DNSMASQ,
            "pxe-service"),
        broken(
            "option 66 leads elsewhere",
            dnsmasq("tftp-server,\"192.168.1.1\"", "tftp-server,\"192.168.1.2\""),
            "NO_TFTP_SERVER",
            DNSMASQ,
            "192.168.1.2"),
        broken("no TFTP", without("enable-tftp"), "NO_TFTP_SERVER", DNSMASQ, ""),
        broken(
            "another TFTP root",
            dnsmasq("tftp-root=/srv/tftp", "tftp-root=/srv/tftpboot"),
            "NO_TFTP_SERVER",
            DNSMASQ,
            "tftp-root"),
        broken("no firmware", away("tftp/start4.elf"), "FILE_MISSING", "tftp/start4.elf", ""),
        broken(
            "no kernel",
            away("tftp/kernel8.img"),
            "FILE_MISSING",
            "tftp/config.txt",
            "kernel=kernel8.img"),
        broken(
            "another kernel",
            edit("tftp/config.txt", "kernel=kernel8.img", "kernel=kernel9.img"),
            "FILE_MISSING",
            "tftp/config.txt",
            "kernel9.img"),
        broken(
            "no initramfs",
            away("tftp/initramfs8"),
            "FILE_MISSING",
            "tftp/config.txt",
            "initramfs initramfs8"),
        broken(
            "no line for the initramfs",
            edit("tftp/config.txt", "initramfs initramfs8", "#"),
            "FILE_MISSING",
            "tftp/config.txt",
            ""),
        broken(
            "settings for another board",
            edit("tftp/config.txt", "[all]", "[pi5]"),
            "FILE_MISSING",
            "tftp/config.txt",
            "initramfs"),
        broken(
            "no device tree",
            away("tftp/bcm2711-rpi-4-b.dtb"),
            "FILE_MISSING",
            "tftp/bcm2711-rpi-4-b.dtb",
            ""),
        broken(
            "no cmdline.txt", away("tftp/cmdline.txt"), "NO_NETWORK_ROOT", "tftp/cmdline.txt", ""),
        broken(
            "a root of an SD card",
            edit("tftp/cmdline.txt", "root=dhcp", "root=/dev/mmcblk0p2"),
            "NO_NETWORK_ROOT",
            "tftp/cmdline.txt",
            "mmcblk0p2"),
        broken(
            "no ip=dhcp",
            edit("tftp/cmdline.txt", "ip=dhcp ", ""),
            "NO_NETWORK_ROOT",
            "tftp/cmdline.txt",
            "root=dhcp"),
        broken(
            "a second line",
            edit("tftp/cmdline.txt", " root=dhcp", "\nroot=dhcp"),
            "NO_NETWORK_ROOT",
            "tftp/cmdline.txt",
            "console"),
        broken(
            "no root path", without("tag:node1,option:root-path"), "NO_ROOT_PATH", DNSMASQ, NODE1),
        broken(
            "a root path that is none",
            dnsmasq("nfs4:192.168.1.1:/srv/nfs/node1:rw", "192.168.1.1"),
            "NO_ROOT_PATH",
            DNSMASQ,
            "tag:node1"),
        broken("no exports", away(EXPORTS), "NO_NFS_SERVER", DNSMASQ, "tag:node1"),
        broken(
            "a root of another server",
            dnsmasq("nfs4:192.168.1.1:/srv/nfs/node1", "nfs4:192.168.1.9:/srv/nfs/node1"),
            "NO_NFS_SERVER",
            DNSMASQ,
            "192.168.1.9"),
        broken(
            "no export",
            edit(EXPORTS, "/srv/nfs/node1 ", "#"),
            "MOUNT_REFUSED",
            DNSMASQ,
            "tag:node1"),
        broken(
            "an export for another client",
            edit(EXPORTS, "192.168.1.11(", "192.168.1.21("),
            "MOUNT_REFUSED",
            EXPORTS,
            "192.168.1.21"),
        broken(
            "a root path that is not exported",
            dnsmasq("/srv/nfs/node1:rw", "/srv/nfs/node9:rw"),
            "MOUNT_REFUSED",
            DNSMASQ,
            "node9"),
        broken(
            "a root without a name",
            away("nodes/node1/etc/hostname"),
            "ROOT_NOT_FIT",
            "nodes/node1/etc/hostname",
            ""),
        broken(
            "another name",
            edit("nodes/node1/etc/hostname", "node1", "node2"),
            "",
            "nodes/node1/etc/hostname",
            "node2"),
        broken(
            "the root of another node",
            dnsmasq("/srv/nfs/node1:rw", "/srv/nfs/node2:rw")
                .and(edit(EXPORTS, "192.168.1.12(", "192.168.1.0/24(")),
            "",
            DNSMASQ,
            "/srv/nfs/node2"),
        broken(
            "no network in the boot order",
            edit("eeprom/boot.conf", "0xf21", "0x1"),
            "NO_NETWORK_BOOT",
            "eeprom/boot.conf",
            "BOOT_ORDER=0x1"),
        broken(
            "TFTP_IP leads elsewhere",
            edit("eeprom/boot.conf", "BOOT_ORDER=0xf21", "BOOT_ORDER=0xf21\nTFTP_IP=192.168.1.3"),
            "NO_TFTP_SERVER",
            "eeprom/boot.conf",
            "TFTP_IP=192.168.1.3"),
        broken(
            "TFTP_IP is no address",
            edit("eeprom/boot.conf", "BOOT_ORDER=0xf21", "BOOT_ORDER=0xf21\nTFTP_IP=192.168.1"),
            "SETTING_NOT_FIT",
            "eeprom/boot.conf",
            "TFTP_IP=192.168.1"),
        broken(
            "a prefix that is too long",
            edit(
                "eeprom/boot.conf",
                "BOOT_ORDER=0xf21",
                "BOOT_ORDER=0xf21\nTFTP_PREFIX=1\nTFTP_PREFIX_STR=" + "p".repeat(33)),
            "SETTING_NOT_FIT",
            "eeprom/boot.conf",
            "TFTP_PREFIX_STR=ppp"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isToldWithItsCause(
      String what, UnaryOperator<Rehearsal> change, String fault, String file, String text)
      throws IOException {
    RehearsalReport report = change.apply(Rehearsal.of(CLUSTER)).run();
    NodeBoot node = report.nodes().get(0);

    assertThat(report.isPassed()).isFalse();
    assertThat(node.boot().failure().map(it -> it.fault().name()).orElse(""))
        .as(report.timelineOf(node))
        .isEqualTo(fault);
    Cause cause = node.cause().orElseThrow();
    assertThat(cause.file()).as(cause.toString()).isEqualTo(file);
    assertThat(cause.text()).as(cause.toString()).contains(text);
    assertThat(cause.message()).isNotBlank();
  }

  private static Arguments broken(
      String what, UnaryOperator<Rehearsal> change, String fault, String file, String text) {
    return arguments(
        what, change, fault.isEmpty() ? "" : BootFault.valueOf(fault).name(), file, text);
  }

  private static Change dnsmasq(String old, String changed) {
    return edit(DNSMASQ, old, changed);
  }

  private static Change without(String part) {
    return rehearsal ->
        rehearsal.edit(
            DNSMASQ,
            text ->
                text.lines()
                    .filter(line -> !line.contains(part))
                    .reduce("", (a, b) -> a + b + "\n"));
  }

  private static Change away(String path) {
    return rehearsal -> rehearsal.without(path);
  }

  private static Change edit(String path, String old, String changed) {
    return rehearsal ->
        rehearsal.edit(
            path,
            text -> {
              assertThat(text).contains(old);
              return text.replace(old, changed);
            });
  }

  /** A change, and others after it. */
  private interface Change extends UnaryOperator<Rehearsal> {

    default Change and(Change next) {
      return rehearsal -> next.apply(apply(rehearsal));
    }
  }
}
