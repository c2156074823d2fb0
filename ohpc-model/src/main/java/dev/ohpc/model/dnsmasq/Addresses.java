package dev.ohpc.model.dnsmasq;

import com.google.common.net.InetAddresses;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.Ipv4Address;
import java.util.Optional;

/** Addresses as inet_pton(3) reads them; where quotes hide letters there is none. */
final class Addresses {

  private static final int LONGEST_IPV4 = 15;
  private static final int IPV6_OCTETS = 16;

  private Addresses() {}

  static Optional<Ipv4Address> ipv4(Argument argument) {
    if (argument.length() > LONGEST_IPV4 || !argument.contains('.')) {
      return Optional.empty();
    }
    try {
      return Optional.of(Ipv4Address.parse(argument.seen()));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  static boolean isIpv4(Argument argument) {
    return ipv4(argument).isPresent();
  }

  static boolean isIpv6(Argument argument) {
    return ipv6(argument).isPresent();
  }

  static boolean isEither(Argument argument) {
    return isIpv4(argument) || isIpv6(argument);
  }

  /** The sixteen octets of an address. */
  static Optional<byte[]> ipv6(Argument argument) {
    String text = argument.seen();
    if (text.indexOf(':') < 0 || text.indexOf('%') >= 0 || !InetAddresses.isInetAddress(text)) {
      return Optional.empty();
    }
    byte[] octets = InetAddresses.forString(text).getAddress();
    return Optional.of(octets.length == IPV6_OCTETS ? octets : mapped(octets));
  }

  /** Java makes four octets of {@code ::ffff:192.0.2.1}. */
  private static byte[] mapped(byte[] ipv4) {
    byte[] octets = new byte[IPV6_OCTETS];
    octets[10] = -1;
    octets[11] = -1;
    System.arraycopy(ipv4, 0, octets, 12, ipv4.length);
    return octets;
  }
}
