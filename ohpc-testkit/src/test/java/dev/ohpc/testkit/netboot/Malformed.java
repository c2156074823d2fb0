package dev.ohpc.testkit.netboot;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.ohpc.testkit.tftp.TftpDatagrams;
import dev.ohpc.testkit.tftp.TftpOption;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Datagrams as no client should send them, one after the other as a seed has them. */
final class Malformed {

  private static final List<byte[]> REQUESTS =
      List.of(
          TftpDatagrams.readRequest("start4.elf", "octet", TftpOption.tsize()),
          TftpDatagrams.readRequest("a/../b", "netascii", TftpOption.blksize(65_464)),
          TftpDatagrams.readRequest(
              "config.txt", "octet", TftpOption.tsize(), TftpOption.blksize(1468)),
          TftpDatagrams.readRequest(
              "x", "mail", TftpOption.windowsize(65_535), TftpOption.timeout(255)),
          TftpDatagrams.writeRequest("start4.elf", "octet", TftpOption.blksize(8)),
          TftpDatagrams.data(1, "data".getBytes(US_ASCII)),
          TftpDatagrams.ack(1),
          TftpDatagrams.error(0, "Early terminate"),
          TftpDatagrams.optionAck(TftpOption.blksize(512)));

  private static final int MOST_RANDOM_BYTES = 600;

  private final SplittableRandom chance;

  Malformed(long seed) {
    chance = new SplittableRandom(seed);
  }

  byte[] next() {
    return switch (chance.nextInt(4)) {
      case 0 -> random();
      case 1 -> randomWithOpcode();
      case 2 -> truncated(request());
      default -> mutated(request());
    };
  }

  private byte[] request() {
    return REQUESTS.get(chance.nextInt(REQUESTS.size()));
  }

  private byte[] random() {
    byte[] datagram = new byte[chance.nextInt(MOST_RANDOM_BYTES)];
    chance.nextBytes(datagram);
    return datagram;
  }

  private byte[] randomWithOpcode() {
    byte[] datagram = random();
    if (datagram.length >= 2) {
      datagram[0] = 0;
      datagram[1] = (byte) chance.nextInt(8);
    }
    return datagram;
  }

  private byte[] truncated(byte[] datagram) {
    return Arrays.copyOf(datagram, chance.nextInt(datagram.length));
  }

  private byte[] mutated(byte[] datagram) {
    byte[] mutated = datagram;
    for (int times = 1 + chance.nextInt(4); times > 0; times--) {
      mutated = chance.nextBoolean() ? changed(mutated) : spliced(mutated);
    }
    return mutated;
  }

  private byte[] changed(byte[] datagram) {
    byte[] changed = datagram.clone();
    if (changed.length > 0) {
      changed[chance.nextInt(changed.length)] = (byte) (chance.nextInt(2) * chance.nextInt(256));
    }
    return changed;
  }

  /**
   * The start up to somewhere, and then the rest from somewhere else: less of it, or some twice.
   */
  private byte[] spliced(byte[] datagram) {
    int end = chance.nextInt(datagram.length + 1);
    int from = chance.nextInt(datagram.length + 1);
    byte[] spliced = Arrays.copyOf(datagram, end + datagram.length - from);
    System.arraycopy(datagram, from, spliced, end, datagram.length - from);
    return spliced;
  }
}
