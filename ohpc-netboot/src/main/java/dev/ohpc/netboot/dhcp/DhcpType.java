package dev.ohpc.netboot.dhcp;

import java.util.Optional;

/** What a message is (RFC 2132 section 9.6). */
public enum DhcpType {
  /** A client looks for servers. */
  DISCOVER,
  /** A server offers an address. */
  OFFER,
  /** A client asks for an address, or to keep it. */
  REQUEST,
  /** A client found the address in use. */
  DECLINE,
  /** A server gives what was asked for. */
  ACK,
  /** A server refuses it. */
  NAK,
  /** A client gives its address back. */
  RELEASE,
  /** A client with an address asks for the rest. */
  INFORM;

  /** The number that stands for it in option 53. */
  public int number() {
    return ordinal() + 1;
  }

  /** The option that says so. */
  public DhcpField field() {
    return new DhcpField(DhcpCode.MESSAGE_TYPE, Octets.of(number()));
  }

  static Optional<DhcpType> of(Octets value) {
    int number = value.length() == 0 ? 0 : value.at(0);
    return number >= 1 && number <= values().length
        ? Optional.of(values()[number - 1])
        : Optional.empty();
  }
}
