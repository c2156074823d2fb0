package dev.ohpc.netboot.tftp.serve;

/** Texts from outside, for one line of a log. */
final class Printable {

  private static final int LONGEST = 200;

  private Printable() {}

  /** The text without control characters, cut where it is long. */
  static String of(String text) {
    StringBuilder line = new StringBuilder();
    text.chars()
        .limit(LONGEST)
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
        .forEach(c -> line.append((char) c));
    return text.length() > LONGEST ? line + "..." : line.toString();
  }
}
