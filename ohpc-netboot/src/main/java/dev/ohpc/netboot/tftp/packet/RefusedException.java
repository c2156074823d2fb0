package dev.ohpc.netboot.tftp.packet;

/** A request that is not carried out; its client is told the code and the message. */
public final class RefusedException extends Exception {

  private static final long serialVersionUID = 1;

  private final int code;

  /**
   * Refuses a request.
   *
   * @param code a code of RFC 1350 section 5 or RFC 2347
   * @param message what is wrong, in ASCII, without a path of this machine
   */
  public RefusedException(int code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /** The code. */
  public int code() {
    return code;
  }

  /** The message, which is always there. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
