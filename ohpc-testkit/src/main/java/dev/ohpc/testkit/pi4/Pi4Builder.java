package dev.ohpc.testkit.pi4;

import dev.ohpc.model.value.BootOrder;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Describes a {@link Pi4}; what is not set has the default that its method names. */
public final class Pi4Builder {

  private static final String SERIAL = "[0-9a-f]{8}";

  private final MacAddress mac;
  private String serial;
  private LocalDate eeprom = LocalDate.of(2026, 5, 17);
  private TftpPrefix prefix = new TftpPrefix.Serial();
  private Optional<Ipv4Address> tftpServer = Optional.empty();
  private BootOrder order = BootOrder.parse("0xf21");
  private int restarts;
  private boolean selfUpdate = true;
  private boolean classInRequest;
  private Duration requestTimeout = Duration.ofSeconds(4);
  private Duration dhcpTimeout = Duration.ofSeconds(45);

  Pi4Builder(MacAddress mac) {
    this.mac = mac;
    this.serial = String.format(Locale.ROOT, "%08x", (int) mac.bits());
  }

  /**
   * The end of the serial number, eight hexadecimal digits; those of the MAC address unless told,
   * so that each board has its own.
   */
  public Pi4Builder serial(String digits) {
    if (!digits.matches(SERIAL)) {
      throw new IllegalArgumentException(
          "`" + digits + "` is not eight hexadecimal digits in lower case");
    }
    serial = digits;
    return this;
  }

  /**
   * The release of the boot loader, by its date; 2026-05-17. Before 2022-10-03 it asks for blocks
   * of 1,024 bytes and not 1,468, and before 2025-09-23 it fails at a file of more than 65,535
   * blocks (release notes).
   */
  public Pi4Builder eepromDate(LocalDate date) {
    eeprom = date;
    return this;
  }

  /** TFTP_PREFIX; the serial number. */
  public Pi4Builder prefix(TftpPrefix kind) {
    prefix = kind;
    return this;
  }

  /** TFTP_IP: the TFTP server whatever DHCP says; not set. */
  public Pi4Builder tftpServer(Ipv4Address address) {
    tftpServer = Optional.of(address);
    return this;
  }

  /** BOOT_ORDER; 0xf21. The board has no other media than the network. */
  public Pi4Builder bootOrder(BootOrder modes) {
    order = modes;
    return this;
  }

  /**
   * MAX_RESTARTS: how often the board begins its order again where that says so; 0. A real board
   * goes on for ever unless told.
   */
  public Pi4Builder restarts(int times) {
    restarts = times;
    return this;
  }

  /** ENABLE_SELF_UPDATE: whether it looks for an update of the EEPROM; it does. */
  public Pi4Builder selfUpdate(boolean isEnabled) {
    selfUpdate = isEnabled;
    return this;
  }

  /**
   * Whether its REQUEST tells its class, option 60, as its DISCOVER does; it does not, as that of
   * 2020-01-09 (rpi-eeprom issue 82). Of later ones it is not known.
   */
  public Pi4Builder classInRequest(boolean isTold) {
    classInRequest = isTold;
    return this;
  }

  /** DHCP_REQ_TIMEOUT: how long it waits before it asks again; 4 s. */
  public Pi4Builder requestTimeout(Duration time) {
    requestTimeout = time;
    return this;
  }

  /** DHCP_TIMEOUT: how long it asks in all; 45 s. */
  public Pi4Builder dhcpTimeout(Duration time) {
    dhcpTimeout = time;
    return this;
  }

  /** The board. */
  public Pi4 build() {
    return new Pi4(
        new Pi4Settings(
            mac,
            serial,
            eeprom,
            prefix,
            tftpServer,
            order,
            restarts,
            selfUpdate,
            classInRequest,
            requestTimeout,
            dhcpTimeout));
  }
}
