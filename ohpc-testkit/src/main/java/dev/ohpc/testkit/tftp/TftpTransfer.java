package dev.ohpc.testkit.tftp;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a download went.
 *
 * @param length bytes of the file as they came; text of {@link TftpMode#NETASCII} is not turned
 *     back
 * @param checksum their CRC-32C, as {@link java.util.zip.CRC32C} gives it
 * @param options what the server agreed to, in its order and spelling; nothing without an OACK
 * @param blocks blocks taken, the short last one too
 * @param retransmissions how often the client sent again because nothing came
 * @param duplicates blocks that came again or too early
 * @param duration from the request to the last acknowledgement
 */
public record TftpTransfer(
    long length,
    long checksum,
    Map<String, String> options,
    long blocks,
    int retransmissions,
    int duplicates,
    Duration duration) {

  /** Copies the options. */
  public TftpTransfer {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }
}
