package dev.ohpc.model.load;

import dev.ohpc.model.load.Tree.Position;

/** A place in a text that moves forward, and knows its line and column. */
final class TextCursor {

  /** What is read beyond the end. */
  static final int END = -1;

  private final String text;
  private int at;
  private int line = 1;
  private int column = 1;

  TextCursor(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return at == text.length();
  }

  /** The next character, or {@link #END}. */
  int peek() {
    return atEnd() ? END : text.charAt(at);
  }

  /** Whether the next character is one of these. */
  boolean isAt(String characters) {
    return !atEnd() && characters.indexOf(text.charAt(at)) >= 0;
  }

  /** Whether the text goes on with this. */
  boolean startsWith(String prefix) {
    return text.startsWith(prefix, at);
  }

  /** Moves over the next character; beyond the end it stays. */
  int next() {
    int c = peek();
    if (c == END) {
      return c;
    }
    at++;
    if (c == '\n') {
      line++;
      column = 1;
    } else if (!Character.isLowSurrogate((char) c)) {
      column++;
    }
    return c;
  }

  /** Moves to the end of the line. */
  void skipLine() {
    while (!atEnd() && !isAt("\n")) {
      next();
    }
  }

  Mark mark() {
    return new Mark(at, line, column);
  }

  /** The text from a mark to here. */
  String textSince(Mark start) {
    return text.substring(start.at, at);
  }

  /** The place from a mark to here. */
  Position since(Mark start) {
    return new Position(start.line, start.column, line, column);
  }

  /** The place from a mark to here, or to the end of the line of the mark; at least a character. */
  Position onLineSince(Mark start) {
    int lineEnd = text.indexOf('\n', start.at);
    int end = lineEnd < 0 ? at : Math.min(at, lineEnd);
    int width = Math.max(1, text.codePointCount(start.at, Math.max(start.at, end)));
    return new Position(start.line, start.column, start.line, start.column + width);
  }

  /** A place to come back to in messages. */
  record Mark(int at, int line, int column) {}
}
