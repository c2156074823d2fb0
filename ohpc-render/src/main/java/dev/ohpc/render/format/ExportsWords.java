package dev.ohpc.render.format;

import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.MalformedLineException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The words of a line of exports(5), quotes and escapes undone, each with its place. */
final class ExportsWords {

  // the buffers of exportfs, less the NUL
  private static final int LONGEST_PATH = 1024;
  static final int LONGEST_CLIENT = 511;

  private final LogicalLine line;
  private final String content;
  private final List<Word> words = new ArrayList<>();
  private int at;

  private ExportsWords(LogicalLine line) {
    this.line = line;
    this.content = line.content();
  }

  /**
   * A word.
   *
   * @param text what it means
   * @param start where it begins in the content
   * @param end where it ends in the content
   */
  record Word(String text, int start, int end) {}

  /** Whether a text can be the word that is a path. */
  static boolean isPath(String text) {
    return isWord(text, LONGEST_PATH);
  }

  private static boolean isWord(String text, int longest) {
    return !text.isEmpty()
        && text.indexOf('\0') < 0
        && text.getBytes(StandardCharsets.UTF_8).length <= longest;
  }

  static List<Word> of(LogicalLine line) {
    ExportsWords words = new ExportsWords(line);
    words.read();
    return words.words;
  }

  private void read() {
    for (at = ExportsLines.skipBlanks(content, 0);
        at < content.length();
        at = ExportsLines.skipBlanks(content, at)) {
      if (ExportsLines.endsWord(content.charAt(at))) {
        throw malformed(
            at,
            at + 1,
            "a control character that begins a word ends the line",
            "part words by blanks; exportfs takes the next word for a path");
      }
      words.add(word());
    }
  }

  private Word word() {
    int start = at;
    String text = OctalEscapes.withoutBytes(unescaped());
    int end = at;
    if (at < content.length() && !ExportsLines.continues(content, at)) {
      at++;
    }
    int longest = words.isEmpty() ? LONGEST_PATH : LONGEST_CLIENT;
    if (!isWord(text, longest)) {
      throw malformed(
          start,
          end,
          text.isEmpty() ? "an empty word ends the line" : "exportfs does not read all of this",
          "write at least one byte and at most " + longest + ", none of them NUL");
    }
    return new Word(text, start, end);
  }

  /** Reads up to the blank that ends the word. An escape's result may belong to another escape. */
  private StringBuilder unescaped() {
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    for (; at < content.length(); at++) {
      char c = content.charAt(at);
      boolean blank = ExportsLines.continues(content, at);
      if (!quoted && (blank || ExportsLines.endsWord(c))) {
        return text;
      }
      if (c == '"') {
        quoted = !quoted;
        continue;
      }
      text.append(blank ? ' ' : c);
      at = blank ? ExportsLines.skipBlanks(content, at) - 1 : at;
      unescapeEnd(text);
    }
    return text;
  }

  private static void unescapeEnd(StringBuilder text) {
    int backslash = text.length() - OctalEscapes.LENGTH;
    int value = backslash < 0 ? -1 : OctalEscapes.valueAt(text, backslash);
    if (value >= 0 && value <= 0xff) {
      text.setLength(backslash);
      text.append(OctalEscapes.ofByte(value));
    }
  }

  private MalformedLineException malformed(int start, int end, String message, String hint) {
    return line.malformed(ProblemCode.FILE_SYNTAX, start, end, message, hint);
  }
}
