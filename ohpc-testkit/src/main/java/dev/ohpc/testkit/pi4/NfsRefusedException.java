package dev.ohpc.testkit.pi4;

import java.io.IOException;

/** A status other than OK of MOUNT or NFS (RFC 1813 sections 2.6 and 5.1.5). */
final class NfsRefusedException extends IOException {

  private static final long serialVersionUID = 1;

  NfsRefusedException(String what, int status) {
    super(what + " gave " + name(status));
  }

  private static String name(int status) {
    return switch (status) {
      case 1 -> "EPERM";
      case 2 -> "ENOENT: no such file";
      case 13 -> "EACCES: this client may not";
      case 20 -> "ENOTDIR: no directory";
      case 21 -> "EISDIR: a directory";
      case 70 -> "ESTALE";
      default -> "status " + status;
    };
  }
}
