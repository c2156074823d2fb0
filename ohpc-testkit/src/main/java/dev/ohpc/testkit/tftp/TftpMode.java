package dev.ohpc.testkit.tftp;

import java.util.Locale;

/** How a file's bytes stand in the blocks (RFC 1350 section 1). */
public enum TftpMode {
  /** As they are. */
  OCTET,

  /** As lines of text: LF as CR LF, CR as CR NUL (RFC 764). */
  NETASCII;

  /** As it stands in a request. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
