package dev.ohpc.model.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount of memory in whole mebibytes, the unit of slurm.conf(5)'s RealMemory. */
public final class MemorySize {

  /** The syntax as a regular expression of both Java and ECMA-262. */
  public static final String PATTERN = "^[1-9][0-9]{0,8}(?:MiB|GiB)$";

  private static final Pattern COMPILED = Pattern.compile("([1-9][0-9]{0,8})(MiB|GiB)");
  private static final int MEBIBYTES_IN_GIBIBYTE = 1024;

  private final long mebibytes;

  private MemorySize(long mebibytes) {
    this.mebibytes = mebibytes;
  }

  /**
   * Reads {@code 4GiB} or {@code 3800MiB}.
   *
   * @throws InvalidValueException if the text is no such size
   */
  public static MemorySize parse(String text) {
    Matcher matcher = COMPILED.matcher(text);
    if (!matcher.matches()) {
      throw new InvalidValueException(
          Text.quoted(text) + " is not an amount of memory",
          "write a number with `MiB` or `GiB`, such as `4GiB`");
    }
    int unit = matcher.group(2).equals("GiB") ? MEBIBYTES_IN_GIBIBYTE : 1;
    return ofMebibytes(Long.parseLong(matcher.group(1)) * unit);
  }

  /**
   * This many mebibytes.
   *
   * @throws InvalidValueException if there is not at least one
   */
  public static MemorySize ofMebibytes(long mebibytes) {
    if (mebibytes < 1) {
      throw new InvalidValueException(
          "`" + mebibytes + "` MiB is no memory at all", "give at least 1 MiB");
    }
    return new MemorySize(mebibytes);
  }

  /** The size in MiB: at least 1. */
  public long mebibytes() {
    return mebibytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MemorySize that && that.mebibytes == mebibytes;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(mebibytes);
  }

  @Override
  public String toString() {
    return mebibytes % MEBIBYTES_IN_GIBIBYTE == 0
        ? mebibytes / MEBIBYTES_IN_GIBIBYTE + "GiB"
        : mebibytes + "MiB";
  }
}
