package dev.ohpc.model.dnsmasq;

/** What dnsmasq sends of a {@code dhcp-option}: the number of the option, and its value. */
public final class DhcpOptionData {

  /** What the value is, for some parts of it change on the way. */
  public enum Form {
    /** Octets that are sent as they are. */
    OCTETS,
    /** A text, which gets a NUL at its end for some options and some clients. */
    TEXT,
    /** IPv4 addresses, of which 0.0.0.0 stands for the server's own. */
    ADDRESSES
  }

  private final int number;
  private final byte[] octets;
  private final Form form;

  DhcpOptionData(int number, byte[] octets, Form form) {
    this.number = number;
    this.octets = octets;
    this.form = form;
  }

  /** The number of the option, in the space that it is put into. */
  public int number() {
    return number;
  }

  /** The value; a new array at each call. */
  public byte[] octets() {
    return octets.clone();
  }

  /** What the value is. */
  public Form form() {
    return form;
  }
}
