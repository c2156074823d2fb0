package dev.ohpc.netboot;

import java.time.Duration;

/**
 * What happened to a request. A request that is answered gives {@link Requested}, and then one of
 * the others; one that is over a limit gives {@link Failed} alone.
 */
public sealed interface TftpEvent {

  /** The request. */
  TftpRequest request();

  /** A request came in, and will be answered. */
  record Requested(TftpRequest request) implements TftpEvent {}

  /**
   * The whole file was sent and acknowledged.
   *
   * @param bytes what went out in blocks, each counted once; netascii has more than the file
   * @param duration from the request to the last acknowledgement
   * @param retransmissions how often something was sent again because no answer came in time
   */
  record Sent(TftpRequest request, long bytes, Duration duration, int retransmissions)
      implements TftpEvent {}

  /**
   * The client ended the transfer by an ERROR.
   *
   * @param code the client's code (RFC 1350 section 5)
   * @param message the client's words
   * @param probe whether the client had taken no block yet: it only looked whether the file is
   *     there and how large it is, as boards do before they fetch it
   */
  record Aborted(TftpRequest request, int code, String message, boolean probe)
      implements TftpEvent {}

  /**
   * The request was refused, or its transfer given up.
   *
   * @param code the code that the client was told (RFC 1350 section 5, RFC 2347); 1 is a file that
   *     is not there, 0 has only its words
   * @param message what was wrong
   */
  record Failed(TftpRequest request, int code, String message) implements TftpEvent {}
}
