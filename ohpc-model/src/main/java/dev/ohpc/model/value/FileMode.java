package dev.ohpc.model.value;

import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** The permission bits of a file, 0000 to 7777 in octal (chmod(1)). */
public final class FileMode {

  /** The syntax as a regular expression of both Java and ECMA-262. */
  public static final String PATTERN = "^0?[0-7]{3}$|^[1-7][0-7]{3}$";

  /** Readable by all, writable by the owner: 0644. */
  public static final FileMode PUBLIC = new FileMode(0644);

  /** For the owner alone: 0600. */
  public static final FileMode PRIVATE = new FileMode(0600);

  /** As {@link #PUBLIC}, and a program or a directory: 0755. */
  public static final FileMode EXECUTABLE = new FileMode(0755);

  private static final int PERMISSION_COUNT = 9;

  private final int bits;

  private FileMode(int bits) {
    this.bits = bits;
  }

  /**
   * Reads three or four octal digits, such as {@code 0644}.
   *
   * @throws InvalidValueException if the text is no mode
   */
  public static FileMode parse(String text) {
    if (!text.matches(PATTERN)) {
      throw new InvalidValueException(
          Text.quoted(text) + " is not a file mode",
          "write three or four octal digits, such as `0644`");
    }
    return new FileMode(Integer.parseInt(text, 8));
  }

  /** The bits as a number. */
  public int bits() {
    return bits;
  }

  /** The nine bits for user, group and others that {@code java.nio} knows. */
  public Set<PosixFilePermission> permissions() {
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    PosixFilePermission[] all = PosixFilePermission.values();
    for (int i = 0; i < PERMISSION_COUNT; i++) {
      if ((bits >>> (PERMISSION_COUNT - 1 - i) & 1) != 0) {
        permissions.add(all[i]);
      }
    }
    return permissions;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FileMode that && that.bits == bits;
  }

  @Override
  public int hashCode() {
    return bits;
  }

  /** Four octal digits: {@code 0644}. */
  @Override
  public String toString() {
    return Integer.toOctalString(010000 | bits).substring(1);
  }
}
