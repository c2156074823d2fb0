package dev.ohpc.model.problem;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A text with a name, such as that of the file that it was read from. */
public final class Source {

  private final String name;
  private final String text;
  private final Charset charset;

  private Source(String name, String text, Charset charset) {
    this.name = name;
    this.text = text;
    this.charset = charset;
  }

  /** A text and the name by which problems call it. Its bytes are those of UTF-8. */
  public static Source of(String name, String text) {
    return new Source(name, text, StandardCharsets.UTF_8);
  }

  /**
   * The text of a file and its name. Bytes that are no UTF-8 are read as ISO 8859-1, in which each
   * byte is a character; either way {@link #bytes} gives them back as they were.
   */
  public static Source of(String name, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Source(name, text, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      return new Source(name, text, StandardCharsets.ISO_8859_1);
    }
  }

  /** Another text of this name and charset. */
  public Source withText(String other) {
    return new Source(name, other, charset);
  }

  /** The name. */
  public String name() {
    return name;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** UTF-8 or ISO 8859-1: how the text is written as bytes. */
  public Charset charset() {
    return charset;
  }

  /** The whole text as bytes. A character that the charset does not have is a {@code ?}. */
  public byte[] bytes() {
    return text.getBytes(charset);
  }

  /** A line without its end; empty beyond the last. */
  public String line(int number) {
    int start = 0;
    for (int line = 1; line < number; line++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        return "";
      }
      start = end + 1;
    }
    int end = text.indexOf('\n', start);
    String line = text.substring(start, end < 0 ? text.length() : end);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  @Override
  public String toString() {
    return name;
  }
}
