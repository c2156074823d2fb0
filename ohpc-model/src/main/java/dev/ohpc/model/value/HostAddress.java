package dev.ohpc.model.value;

/** A host as a program is told of it: by name or by IPv4 address. */
public final class HostAddress extends TextValue {

  private HostAddress(String text) {
    super(text);
  }

  /**
   * Reads {@code pool.ntp.org} or {@code 192.168.1.1}.
   *
   * @throws InvalidValueException if the text is neither a host name nor an address
   */
  public static HostAddress parse(String text) {
    boolean numeric = text.matches("[0-9.]+");
    return new HostAddress(
        numeric ? Ipv4Address.parse(text).toString() : HostName.parse(text).toString());
  }

  /** The host with this address. */
  public static HostAddress of(Ipv4Address address) {
    return new HostAddress(address.toString());
  }
}
