package dev.ohpc.netboot.nfs.program;

import dev.ohpc.model.text.Quoted;
import dev.ohpc.netboot.nfs.xdr.NfsException;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.vfs.UnixName;

/** Which names clients may say (RFC 1813 section 2.5, {@code filename3}). */
final class FileNames {

  /** How many bytes a name may have, NAME_MAX. */
  static final int LONGEST = 255;

  /** How many bytes the text of a symbolic link may have, PATH_MAX with its NUL. */
  static final int LONGEST_PATH = 4095;

  static final String SELF = ".";
  static final String PARENT = "..";

  private FileNames() {}

  static boolean isDots(String name) {
    return name.equals(SELF) || name.equals(PARENT);
  }

  /** Needs a name that a file can have, or one of {@code .} and {@code ..}. */
  static void require(String name) throws NfsException {
    if (UnixName.bytes(name).length > LONGEST) {
      throw new NfsException(NfsStatus.NAMETOOLONG, Quoted.of(name) + " has over 255 bytes");
    }
    if (name.isEmpty() || name.indexOf('/') >= 0 || name.indexOf('\0') >= 0) {
      throw new NfsException(NfsStatus.ACCES, Quoted.of(name) + " is no name of a file");
    }
  }

  /** Needs a name that a file can have. */
  static void requirePlain(String name, NfsStatus forDots) throws NfsException {
    require(name);
    if (isDots(name)) {
      throw new NfsException(forDots, Quoted.of(name) + " is a directory's own");
    }
  }

  /** Needs a text that a symbolic link can have. */
  static void requireTarget(String text) throws NfsException {
    if (UnixName.bytes(text).length > LONGEST_PATH) {
      throw new NfsException(NfsStatus.NAMETOOLONG, "a link's text has over 4095 bytes");
    }
    if (text.isEmpty() || text.indexOf('\0') >= 0) {
      throw new NfsException(NfsStatus.INVAL, Quoted.of(text) + " is no text of a link");
    }
  }
}
