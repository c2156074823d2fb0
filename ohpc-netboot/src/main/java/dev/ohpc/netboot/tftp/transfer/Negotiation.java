package dev.ohpc.netboot.tftp.transfer;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import dev.ohpc.netboot.tftp.packet.RefusedException;
import java.time.Duration;
import org.apache.commons.net.tftp.TFTPErrorPacket;

/** Answers the options of one request, one after the other. */
final class Negotiation {

  private static final int DEFAULT_BLOCK_SIZE = 512; // RFC 1350 section 2
  private static final int SMALLEST_BLOCK_SIZE = 8; // RFC 2348
  private static final int LARGEST_BLOCK_SIZE = 65_464;
  private static final int LONGEST_TIMEOUT = 255; // seconds, RFC 2349
  private static final int LARGEST_WINDOW = 65_535; // RFC 7440

  private final String mode;
  private final long fileSize;
  private final Bounds bounds;
  private final ImmutableMap.Builder<String, String> accepted = ImmutableMap.builder();
  private int blockSize = DEFAULT_BLOCK_SIZE;
  private int windowSize = 1;
  private Duration timeout;

  Negotiation(String mode, long fileSize, Bounds bounds) {
    this.mode = mode;
    this.fileSize = fileSize;
    this.bounds = bounds;
    this.timeout = bounds.timeout();
  }

  void answer(String option, String value) throws RefusedException {
    switch (option) {
      case "blksize" -> {
        int wanted = number(option, value, SMALLEST_BLOCK_SIZE, LARGEST_BLOCK_SIZE);
        blockSize = Math.min(wanted, bounds.blockSize());
        accept(option, blockSize);
      }
      case "windowsize" -> {
        windowSize = Math.min(number(option, value, 1, LARGEST_WINDOW), bounds.windowSize());
        accept(option, windowSize);
      }
      case "timeout" -> {
        int seconds = number(option, value, 1, LONGEST_TIMEOUT);
        timeout = Duration.ofSeconds(seconds);
        accept(option, seconds);
      }
      case "tsize" -> answerSize(option);
      default -> {}
    }
  }

  private void answerSize(String option) {
    if (mode.equals("octet")) {
      accept(option, fileSize);
    }
  }

  private void accept(String option, long value) {
    accepted.put(option, Long.toString(value));
  }

  private static int number(String option, String text, int least, int most)
      throws RefusedException {
    Integer number = Ints.tryParse(text);
    if (number == null || number < least || number > most) {
      throw new RefusedException(
          TFTPErrorPacket.INVALID_OPTIONS_VALUE,
          option + " must be a number from " + least + " to " + most);
    }
    return number;
  }

  Terms terms() {
    return new Terms(blockSize, windowSize, timeout, accepted.buildOrThrow());
  }
}
