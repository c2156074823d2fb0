package dev.ohpc.netboot.tftp.transfer;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import dev.ohpc.netboot.TftpRequest;
import dev.ohpc.netboot.tftp.packet.RefusedException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.net.tftp.TFTPErrorPacket;

/**
 * What client and server agreed on (RFC 2347): blksize (RFC 2348), timeout and tsize (RFC 2349),
 * windowsize (RFC 7440).
 *
 * @param blockSize bytes of a block, 512 unless asked for
 * @param windowSize blocks that go out before an acknowledgement is waited for, 1 unless asked for
 * @param timeout how long to wait for it the first time
 * @param accepted the options to acknowledge, in the client's order; there is no acknowledgement
 *     when there is none
 */
public record Terms(
    int blockSize, int windowSize, Duration timeout, ImmutableMap<String, String> accepted) {

  private static final int DEFAULT_BLOCK_SIZE = 512; // RFC 1350 section 2
  private static final int SMALLEST_BLOCK_SIZE = 8;
  private static final int LARGEST_BLOCK_SIZE = 65_464;
  private static final int LONGEST_TIMEOUT = 255; // seconds
  private static final int LARGEST_WINDOW = 65_535;

  /**
   * Answers a request. What is asked for beyond the bounds is granted up to them; options that are
   * not known are not answered, nor is tsize where the size depends on the lines of the file.
   *
   * @param fileSize the size of the file in bytes
   * @throws RefusedException if an option has a value that its RFC does not know
   */
  public static Terms of(TftpRequest request, long fileSize, Bounds bounds)
      throws RefusedException {
    int blockSize = DEFAULT_BLOCK_SIZE;
    int windowSize = 1;
    Duration timeout = bounds.timeout();
    ImmutableMap.Builder<String, String> accepted = ImmutableMap.builder();
    for (Map.Entry<String, String> option : request.options().entrySet()) {
      switch (option.getKey()) {
        case "blksize" -> {
          int wanted = number(option, SMALLEST_BLOCK_SIZE, LARGEST_BLOCK_SIZE);
          blockSize = Math.min(wanted, bounds.blockSize());
          accepted.put("blksize", Integer.toString(blockSize));
        }
        case "windowsize" -> {
          windowSize = Math.min(number(option, 1, LARGEST_WINDOW), bounds.windowSize());
          accepted.put("windowsize", Integer.toString(windowSize));
        }
        case "timeout" -> {
          int seconds = number(option, 1, LONGEST_TIMEOUT);
          timeout = Duration.ofSeconds(seconds);
          accepted.put("timeout", Integer.toString(seconds));
        }
        case "tsize" -> size(request, fileSize).ifPresent(size -> accepted.put("tsize", size));
        default -> {}
      }
    }
    return new Terms(blockSize, windowSize, timeout, accepted.buildOrThrow());
  }

  private static Optional<String> size(TftpRequest request, long fileSize) {
    return request.mode().equals("octet") ? Optional.of(Long.toString(fileSize)) : Optional.empty();
  }

  private static int number(Map.Entry<String, String> option, int least, int most)
      throws RefusedException {
    Integer number = Ints.tryParse(option.getValue());
    if (number == null || number < least || number > most) {
      throw new RefusedException(
          TFTPErrorPacket.INVALID_OPTIONS_VALUE,
          option.getKey() + " must be a number from " + least + " to " + most);
    }
    return number;
  }
}
