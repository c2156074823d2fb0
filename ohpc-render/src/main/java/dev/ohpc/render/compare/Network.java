package dev.ohpc.render.compare;

import com.google.common.net.InetAddresses;
import com.google.common.primitives.Ints;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Subnet;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A network of IPv4 or IPv6, the same one however its text is written.
 *
 * @param size the bits of an address: 32 or 128
 * @param head the leading bits, which all its addresses share
 * @param prefixLength how many those are
 */
record Network(int size, BigInteger head, int prefixLength) {

  private static final int IPV4_BITS = 32;
  private static final int IPV6_BITS = 128;

  /** The network of an address and a prefix length; none if they are not that. */
  static Optional<Network> of(String address, int prefixLength) {
    if (!InetAddresses.isInetAddress(address)) {
      return Optional.empty();
    }
    byte[] bytes = InetAddresses.forString(address).getAddress();
    int size = Byte.SIZE * bytes.length;
    return prefixLength < 0 || prefixLength > size
        ? Optional.empty()
        : Optional.of(
            new Network(
                size, new BigInteger(1, bytes).shiftRight(size - prefixLength), prefixLength));
  }

  /** The network that holds one address alone. */
  static Optional<Network> ofOne(String address) {
    return of(address, address.indexOf(':') < 0 ? IPV4_BITS : IPV6_BITS);
  }

  /** The network of an address and what stands behind its slash, a dotted mask or a length. */
  static Optional<Network> of(String address, String mask) {
    try {
      return mask.indexOf('.') < 0
          ? Optional.ofNullable(Ints.tryParse(mask)).flatMap(length -> of(address, length))
          : of(
              address,
              Ipv4Subnet.containing(Ipv4Address.parse(address), Ipv4Address.parse(mask))
                  .prefixLength());
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  /** This network and those that it is in, up to that of all addresses. */
  Stream<Network> withThoseAround() {
    return Stream.iterate(this, n -> new Network(size, n.head.shiftRight(1), n.prefixLength - 1))
        .limit(prefixLength + 1L);
  }

  /** Whether each address of another one is in this one. */
  boolean contains(Network other) {
    return size == other.size
        && prefixLength <= other.prefixLength
        && other.head.shiftRight(other.prefixLength - prefixLength).equals(head);
  }

  /** The first address. */
  String address() {
    BigInteger first = head.shiftLeft(size - prefixLength);
    return InetAddresses.toAddrString(
        size == IPV4_BITS
            ? InetAddresses.fromIPv4BigInteger(first)
            : InetAddresses.fromIPv6BigInteger(first));
  }

  /** An address, or one and the length of its prefix. */
  @Override
  public String toString() {
    return prefixLength == size ? address() : address() + "/" + prefixLength;
  }
}
