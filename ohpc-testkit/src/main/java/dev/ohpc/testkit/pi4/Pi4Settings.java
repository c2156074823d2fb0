package dev.ohpc.testkit.pi4;

import dev.ohpc.model.value.BootOrder;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.netboot.dhcp.DhcpCode;
import dev.ohpc.netboot.dhcp.DhcpField;
import dev.ohpc.netboot.dhcp.Octets;
import dev.ohpc.testkit.dhcp.DhcpProfile;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a {@link Pi4} was built with; {@link Pi4Builder} says what each means. */
record Pi4Settings(
    MacAddress mac,
    String serial,
    LocalDate eeprom,
    TftpPrefix prefix,
    Optional<Ipv4Address> tftpServer,
    BootOrder order,
    int restarts,
    boolean selfUpdate,
    boolean classInRequest,
    Duration requestTimeout,
    Duration dhcpTimeout) {

  private static final LocalDate LARGE_BLOCKS = LocalDate.of(2022, 10, 3);
  private static final LocalDate LARGE_FILES = LocalDate.of(2025, 9, 23);
  private static final int MOST_BLOCKS = 65_535;

  /** "RPi4", DHCP_OPTION97's default, then board revision 0xc03111 with its lowest octet first. */
  private static final Octets GUID_BEGINNING =
      Octets.of(0, 'R', 'P', 'i', '4', 0x11, 0x31, 0xc0, 0x00);

  int blockSize() {
    return eeprom.isBefore(LARGE_BLOCKS) ? 1024 : 1468;
  }

  long largestFile() {
    return eeprom.isBefore(LARGE_FILES) ? (long) MOST_BLOCKS * blockSize() : Long.MAX_VALUE;
  }

  /** The options of its DHCP in their order, as captured from boards of 2019, 2020 and 2024. */
  DhcpProfile profile() {
    List<DhcpField> common =
        List.of(
            DhcpProfile.list(1, 3, 43, 60, 66, 67, 128, 129, 130, 131, 132, 133, 134, 135),
            new DhcpField(DhcpCode.ARCHITECTURE, Octets.of(0, 0)),
            new DhcpField(DhcpCode.NETWORK_INTERFACE, Octets.of(1, 2, 1)),
            new DhcpField(DhcpCode.MACHINE_IDENTIFIER, guid()));
    List<DhcpField> withClass =
        Stream.concat(
                common.stream(),
                Stream.of(
                    new DhcpField(
                        DhcpCode.VENDOR_CLASS, Octets.ofText("PXEClient:Arch:00000:UNDI:002001"))))
            .toList();
    return new DhcpProfile(withClass, classInRequest ? withClass : common);
  }

  /** A zero, then four octets each of the brand, the revision, the MAC address and the serial. */
  private Octets guid() {
    int number = Integer.reverseBytes(Integer.parseUnsignedInt(serial, 16));
    return GUID_BEGINNING.and(Octets.of(mac).range(2, 6)).and(Octets.ofNumber(number));
  }
}
