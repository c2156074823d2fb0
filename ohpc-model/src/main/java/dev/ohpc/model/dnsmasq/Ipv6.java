package dev.ohpc.model.dnsmasq;

import java.nio.ByteBuffer;

/** Arithmetic on the sixteen octets of an IPv6 address. */
final class Ipv6 {

  private static final int NETWORK_OCTETS = 8;

  private Ipv6() {}

  /** The lower 64 bits. */
  static long host(byte[] address) {
    return ByteBuffer.wrap(address).getLong(NETWORK_OCTETS);
  }

  /** Whether the first bits of two addresses are the same. */
  static boolean isSameNetwork(byte[] one, byte[] other, int bits) {
    for (int i = 0; i < bits; i++) {
      int mask = 0x80 >> (i % Byte.SIZE);
      if (((one[i / Byte.SIZE] ^ other[i / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
