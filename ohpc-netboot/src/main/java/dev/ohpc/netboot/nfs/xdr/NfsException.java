package dev.ohpc.netboot.nfs.xdr;

import java.io.IOException;

/** A call is not done, for a reason that its answer tells. */
public final class NfsException extends IOException {

  private static final long serialVersionUID = 1L;

  private final NfsStatus status;

  /**
   * With a sentence for the log.
   *
   * @param status what the client is told
   * @param message what was wrong with what
   */
  public NfsException(NfsStatus status, String message) {
    super(message);
    this.status = status;
  }

  /** What the client is told. */
  public NfsStatus status() {
    return status;
  }
}
