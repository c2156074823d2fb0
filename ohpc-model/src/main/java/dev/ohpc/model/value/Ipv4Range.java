package dev.ohpc.model.value;

/** A run of IPv4 addresses, both ends included. */
public final class Ipv4Range {

  private final Ipv4Address first;
  private final Ipv4Address last;

  private Ipv4Range(Ipv4Address first, Ipv4Address last) {
    this.first = first;
    this.last = last;
  }

  /**
   * The addresses from first to last.
   *
   * @throws InvalidValueException if the last is before the first; dnsmasq would swap them without
   *     a word (measured with 2.90)
   */
  public static Ipv4Range of(Ipv4Address first, Ipv4Address last) {
    if (last.compareTo(first) < 0) {
      throw new InvalidValueException(
          "the range `" + first + "-" + last + "` ends before it starts",
          "write `" + last + "-" + first + "`, if that is what is meant");
    }
    return new Ipv4Range(first, last);
  }

  /**
   * Reads {@code 192.168.1.50-192.168.1.150}.
   *
   * @throws InvalidValueException if an end is no address, or the ends are swapped
   */
  public static Ipv4Range parse(String text) {
    int dash = text.indexOf('-');
    if (dash < 0) {
      throw new InvalidValueException(
          Text.quoted(text) + " is not an address range",
          "write the first and the last address, such as `192.168.1.50-192.168.1.150`");
    }
    return of(
        Ipv4Address.parse(text.substring(0, dash).strip()),
        Ipv4Address.parse(text.substring(dash + 1).strip()));
  }

  /** The lowest address. */
  public Ipv4Address first() {
    return first;
  }

  /** The highest address. */
  public Ipv4Address last() {
    return last;
  }

  /** How many addresses there are: at least 1. */
  public long size() {
    return last.toLong() - first.toLong() + 1;
  }

  /** Whether an address is in the run. */
  public boolean contains(Ipv4Address address) {
    return first.compareTo(address) <= 0 && address.compareTo(last) <= 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ipv4Range that && that.first.equals(first) && that.last.equals(last);
  }

  @Override
  public int hashCode() {
    return 31 * first.hashCode() + last.hashCode();
  }

  @Override
  public String toString() {
    return first + "-" + last;
  }
}
