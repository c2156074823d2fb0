package dev.ohpc.netboot.dhcp;

import java.util.Optional;
import java.util.stream.Stream;

/** What a message is (RFC 2132 section 9.6). */
public enum DhcpType {
  /** A client looks for servers. */
  DISCOVER(1),
  /** A server offers an address. */
  OFFER(2),
  /** A client asks for an address, or to keep it. */
  REQUEST(3),
  /** A client found the address in use. */
  DECLINE(4),
  /** A server gives what was asked for. */
  ACK(5),
  /** A server refuses it. */
  NAK(6),
  /** A client gives its address back. */
  RELEASE(7),
  /** A client with an address asks for the rest. */
  INFORM(8);

  private final int number;

  DhcpType(int number) {
    this.number = number;
  }

  /** The number that stands for it in option 53. */
  public int number() {
    return number;
  }

  /** The option that says so. */
  public DhcpField field() {
    return new DhcpField(DhcpCode.MESSAGE_TYPE, Octets.of(number()));
  }

  static Optional<DhcpType> of(Octets value) {
    return Stream.of(values())
        .filter(type -> value.length() > 0 && type.number == value.at(0))
        .findFirst();
  }
}
