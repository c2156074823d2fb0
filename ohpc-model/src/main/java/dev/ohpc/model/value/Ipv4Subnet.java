package dev.ohpc.model.value;

/** An IPv4 network in CIDR form (RFC 4632): an address whose host bits are 0, and a prefix. */
public final class Ipv4Subnet {

  private static final int ADDRESS_BITS = 32;

  private final Ipv4Address network;
  private final int prefixLength;

  private Ipv4Subnet(Ipv4Address network, int prefixLength) {
    this.network = network;
    this.prefixLength = prefixLength;
  }

  /**
   * Reads {@code 192.168.1.0/24}.
   *
   * @throws InvalidValueException if the text is no network, or an address within one
   */
  public static Ipv4Subnet parse(String text) {
    int slash = text.indexOf('/');
    int prefix = slash < 0 ? -1 : prefixLength(text.substring(slash + 1));
    if (prefix < 0) {
      throw new InvalidValueException(
          Text.quoted(text) + " is not a subnet",
          "write a network and its prefix length, such as `192.168.1.0/24`");
    }
    Ipv4Address address = Ipv4Address.parse(text.substring(0, slash));
    Ipv4Subnet subnet = containing(address, prefix);
    if (!subnet.network.equals(address)) {
      throw new InvalidValueException(
          Text.quoted(text) + " is an address within a subnet, not a subnet",
          "write `" + subnet + "`");
    }
    return subnet;
  }

  /**
   * The network that an address is in.
   *
   * @param prefixLength from 0 to 32
   */
  public static Ipv4Subnet containing(Ipv4Address address, int prefixLength) {
    if (prefixLength < 0 || prefixLength > ADDRESS_BITS) {
      throw new InvalidValueException(
          "`" + prefixLength + "` is not a prefix length", "write a number from 0 to 32");
    }
    Ipv4Address network = Ipv4Address.ofBits(address.bits() & mask(prefixLength));
    return new Ipv4Subnet(network, prefixLength);
  }

  /**
   * The network that an address is in, by a dotted mask.
   *
   * @throws InvalidValueException if the ones of the mask do not all come first
   */
  public static Ipv4Subnet containing(Ipv4Address address, Ipv4Address netmask) {
    int prefix = Integer.bitCount(netmask.bits());
    if (mask(prefix) != netmask.bits()) {
      throw new InvalidValueException(
          "`" + netmask + "` is not a netmask", "write one such as `255.255.255.0`");
    }
    return containing(address, prefix);
  }

  private static int prefixLength(String text) {
    if (!text.matches("[0-9]|[12][0-9]|3[0-2]")) {
      return -1;
    }
    return Integer.parseInt(text);
  }

  private static int mask(int prefixLength) {
    return prefixLength == 0 ? 0 : -1 << (ADDRESS_BITS - prefixLength);
  }

  /** The first address, whose host bits are all 0. */
  public Ipv4Address network() {
    return network;
  }

  /** The last address, whose host bits are all 1. */
  public Ipv4Address broadcast() {
    return Ipv4Address.ofBits(network.bits() | ~mask(prefixLength));
  }

  /** The mask in dotted form, such as 255.255.255.0. */
  public Ipv4Address netmask() {
    return Ipv4Address.ofBits(mask(prefixLength));
  }

  /** How many leading bits name the network: 0 to 32. */
  public int prefixLength() {
    return prefixLength;
  }

  /** Whether an address is in this network, its first and last address included. */
  public boolean contains(Ipv4Address address) {
    return (address.bits() & mask(prefixLength)) == network.bits();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ipv4Subnet that
        && that.network.equals(network)
        && that.prefixLength == prefixLength;
  }

  @Override
  public int hashCode() {
    return 31 * network.hashCode() + prefixLength;
  }

  @Override
  public String toString() {
    return network + "/" + prefixLength;
  }
}
