package dev.ohpc.render.format;

import com.google.common.base.CharMatcher;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Bytes written as a backslash and three octal digits, in exports(5) and fstab(5).
 *
 * <p>What is not ASCII is escaped as its bytes in UTF-8. A byte that is no UTF-8 is the character
 * U+DC00 more than itself, of which no text has any, so that it is written as it was.
 */
final class OctalEscapes {

  /** How long an escape is. */
  static final int LENGTH = 4;

  private static final char BYTES = 0xdc00;
  private static final int FIRST_BYTE = 0x80;
  private static final int PAST_BYTES = 0x100;

  private OctalEscapes() {}

  /** The number after a backslash; -1 if no three octal digits follow. */
  static int valueAt(CharSequence text, int backslash) {
    if (backslash + LENGTH > text.length() || text.charAt(backslash) != '\\') {
      return -1;
    }
    int value = 0;
    for (int i = 1; i < LENGTH; i++) {
      int digit = text.charAt(backslash + i) - '0';
      if (digit < 0 || digit > 7) {
        return -1;
      }
      value = 8 * value + digit;
    }
    return value;
  }

  /** The character that stands for a byte until {@link #withoutBytes}. */
  static char ofByte(int value) {
    return (char) (value < FIRST_BYTE ? value : BYTES + value);
  }

  /** A text in which runs of bytes are the characters that they are in UTF-8. */
  static String withoutBytes(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int start = 0; start < text.length(); ) {
      int end = start;
      while (end < text.length() && isByte(text.charAt(end))) {
        end++;
      }
      decode(text.subSequence(start, end), out);
      if (end < text.length()) {
        out.append(text.charAt(end));
      }
      start = end + 1;
    }
    return out.toString();
  }

  private static boolean isByte(char c) {
    return c >= BYTES + FIRST_BYTE && c < BYTES + PAST_BYTES;
  }

  private static void decode(CharSequence run, StringBuilder out) {
    ByteBuffer bytes = ByteBuffer.allocate(run.length());
    run.chars().forEach(c -> bytes.put((byte) c));
    bytes.flip();
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer characters = CharBuffer.allocate(run.length());
    while (bytes.hasRemaining()) {
      CoderResult result = decoder.decode(bytes, characters, true);
      for (int i = 0; result.isError() && i < result.length(); i++) {
        characters.put(ofByte(bytes.get() & 0xff));
      }
      decoder.reset();
    }
    out.append(characters.flip());
  }

  /** The text with these characters, backslashes and all but printable ASCII escaped. */
  static String encode(String text, CharMatcher special) {
    StringBuilder out = new StringBuilder(text.length());
    int digits = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean plain = c > ' ' && c <= '~' && c != '\\' && !special.matches((char) c);
      // exportfs looks for escapes in what it has already read
      boolean hidden = digits > 0 && c >= '0' && c <= '7';
      if (plain && !hidden) {
        out.append((char) c);
      } else {
        appendBytes(c, out);
      }
      digits = c == '\\' ? LENGTH - 1 : hidden ? digits - 1 : 0;
    }
    return out.toString();
  }

  private static void appendBytes(int c, StringBuilder out) {
    if (c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      appendByte(c, out);
      return;
    }
    for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
      out.append(String.format(Locale.ROOT, "\\%03o", b & 0xff));
    }
  }

  /** NUL and half a character are no text; they stay as they are, and no line is written so. */
  private static void appendByte(int c, StringBuilder out) {
    if (isByte((char) c)) {
      out.append(String.format(Locale.ROOT, "\\%03o", c - BYTES));
    } else {
      out.append((char) c);
    }
  }
}
