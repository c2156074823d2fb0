package dev.ohpc.netboot.nfs.access;

import com.google.common.net.InetAddresses;
import com.google.common.primitives.Ints;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A subnet as exports(5) writes it, IPv4 or IPv6: {@code 192.168.1.0/24}, {@code
 * 192.168.1.0/255.255.255.0}, {@code fd00::/8}.
 *
 * @param address any address in it
 * @param prefix how many bits its addresses have in common
 */
record Network(InetAddress address, int prefix) {

  private static final int IPV4_BITS = 32;

  /** Reads one; none if the text is no subnet. */
  static Optional<Network> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !InetAddresses.isInetAddress(text.substring(0, slash))) {
      return Optional.empty();
    }
    InetAddress address = InetAddresses.forString(text.substring(0, slash));
    int most = address.getAddress().length * Byte.SIZE;
    return Optional.ofNullable(prefix(address, text.substring(slash + 1)))
        .filter(prefix -> prefix >= 0 && prefix <= most)
        .map(prefix -> new Network(address, prefix));
  }

  private static @Nullable Integer prefix(InetAddress address, String mask) {
    boolean isDotted = address instanceof Inet4Address && InetAddresses.isInetAddress(mask);
    if (!isDotted) {
      return Ints.tryParse(mask);
    }
    int bits = Ints.fromByteArray(InetAddresses.forString(mask).getAddress());
    int prefix = Integer.bitCount(bits);
    int whole = prefix == 0 ? 0 : -1 << (IPV4_BITS - prefix);
    return bits == whole ? prefix : null;
  }

  boolean contains(InetAddress other) {
    byte[] mine = address.getAddress();
    byte[] others = other.getAddress();
    int rest = mine.length * Byte.SIZE - prefix;
    return mine.length == others.length
        && new BigInteger(1, mine)
            .shiftRight(rest)
            .equals(new BigInteger(1, others).shiftRight(rest));
  }
}
