package dev.ohpc.testkit.tftp;

import java.io.IOException;

/** The server's ERROR, which ended a transfer (RFC 1350 section 5). */
public final class TftpErrorException extends IOException {

  private static final long serialVersionUID = 1;

  private final int code;
  private final String text;

  /**
   * Of what stands in the datagram.
   *
   * @param code the error code, such as 1 for a file that is not there
   * @param text the server's own words
   */
  public TftpErrorException(int code, String text) {
    super("ERROR " + code + ": " + text);
    this.code = code;
    this.text = text;
  }

  /** The error code: 0 to 8 have a meaning (RFC 1350 appendix, RFC 2347). */
  public int code() {
    return code;
  }

  /** The server's own words. */
  public String text() {
    return text;
  }
}
