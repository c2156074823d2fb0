package dev.ohpc.netboot.tftp.transfer;

import com.google.common.collect.ImmutableMap;
import dev.ohpc.netboot.TftpRequest;
import dev.ohpc.netboot.tftp.packet.RefusedException;
import java.time.Duration;
import java.util.Map;

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

  /**
   * Answers a request. What is asked for beyond the bounds is granted up to them; options that are
   * not known are not answered, nor is tsize where the size depends on the lines of the file.
   *
   * @param fileSize the size of the file in bytes
   * @throws RefusedException if an option has a value that its RFC does not know
   */
  public static Terms of(TftpRequest request, long fileSize, Bounds bounds)
      throws RefusedException {
    Negotiation negotiation = new Negotiation(request.mode(), fileSize, bounds);
    for (Map.Entry<String, String> option : request.options().entrySet()) {
      negotiation.answer(option.getKey(), option.getValue());
    }
    return negotiation.terms();
  }
}
