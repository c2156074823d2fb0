package dev.ohpc.netboot.vfs;

import java.io.IOException;

/** A file system does not do what it was asked for, for a reason that the asker can understand. */
public final class VfsException extends IOException {

  private static final long serialVersionUID = 1L;

  private final VfsError error;

  /**
   * With a sentence for the log.
   *
   * @param error the reason
   * @param message what was wrong with what
   */
  public VfsException(VfsError error, String message) {
    super(message);
    this.error = error;
  }

  /** The reason. */
  public VfsError error() {
    return error;
  }
}
