package dev.ohpc.render.format;

/**
 * One assignment or comment of an EnvironmentFile, as systemd 252 goes through it character by
 * character: quotes of both kinds and backslashes, each over line ends too, and pieces in quotes
 * one after the other are one value.
 */
final class EnvironmentScan {

  private static final String ENDS = "\n\r";
  private static final String BLANKS = " \t\n\r";
  private static final String MARKS = "#;";
  private static final String ESCAPED_IN_QUOTES = "\"\\`$";

  private final String text;
  private final StringBuilder key = new StringBuilder();
  private final StringBuilder value = new StringBuilder();
  private State state = State.BEFORE_KEY;
  private int at;
  private int contentStart;
  private int contentEnd;
  private int valueEnd;
  private boolean assigned;

  private enum State {
    BEFORE_KEY,
    KEY,
    BEFORE_VALUE,
    VALUE,
    VALUE_ESCAPE,
    SINGLE_QUOTES,
    DOUBLE_QUOTES,
    DOUBLE_QUOTES_ESCAPE,
    COMMENT,
    COMMENT_ESCAPE,
    END
  }

  private EnvironmentScan(String text, int start) {
    this.text = text;
    this.at = start;
    this.contentStart = start;
    this.contentEnd = start;
  }

  /** Goes through a text from the beginning of a line to the end of what begins there. */
  static EnvironmentScan of(String text, int start) {
    EnvironmentScan scan = new EnvironmentScan(text, start);
    while (scan.at < text.length() && scan.state != State.END) {
      scan.state = scan.step(text.charAt(scan.at));
      scan.at++;
    }
    if (scan.at < text.length() && text.startsWith("\r\n", scan.at - 1)) {
      scan.at++;
    }
    return scan;
  }

  /** Where the next line begins. */
  int end() {
    return at;
  }

  /** Where the key or a comment's mark is. */
  int contentStart() {
    return contentStart;
  }

  /** Where the value ends, or the line without one. */
  int contentEnd() {
    return contentEnd;
  }

  boolean isComment() {
    return contentStart < text.length() && MARKS.indexOf(text.charAt(contentStart)) >= 0;
  }

  boolean isAssignment() {
    return assigned;
  }

  String key() {
    return key.toString().stripTrailing();
  }

  String value() {
    return value.substring(0, valueEnd);
  }

  private State step(char c) {
    return switch (state) {
      case BEFORE_KEY -> beforeKey(c);
      case KEY -> key(c);
      case BEFORE_VALUE -> beforeValue(c);
      case VALUE -> value(c);
      case VALUE_ESCAPE -> ENDS.indexOf(c) >= 0 ? State.VALUE : add(c, State.VALUE);
      case SINGLE_QUOTES -> c == '\'' ? close() : add(c, State.SINGLE_QUOTES);
      case DOUBLE_QUOTES -> inDoubleQuotes(c);
      case DOUBLE_QUOTES_ESCAPE -> afterBackslashInQuotes(c);
      case COMMENT -> inComment(c);
      case COMMENT_ESCAPE -> extend(State.COMMENT);
      case END -> State.END;
    };
  }

  private State beforeKey(char c) {
    if (ENDS.indexOf(c) >= 0) {
      return State.END;
    }
    if (BLANKS.indexOf(c) >= 0) {
      contentStart = at + 1;
      contentEnd = at + 1;
      return State.BEFORE_KEY;
    }
    contentEnd = at + 1;
    if (MARKS.indexOf(c) >= 0) {
      return State.COMMENT;
    }
    key.append(c);
    return State.KEY;
  }

  private State key(char c) {
    if (ENDS.indexOf(c) >= 0) {
      return State.END;
    }
    if (c == '=') {
      assigned = true;
      return extend(State.BEFORE_VALUE);
    }
    key.append(c);
    return BLANKS.indexOf(c) >= 0 ? State.KEY : extend(State.KEY);
  }

  private State beforeValue(char c) {
    if (ENDS.indexOf(c) >= 0) {
      return State.END;
    }
    if (BLANKS.indexOf(c) >= 0) {
      return State.BEFORE_VALUE;
    }
    contentEnd = at + 1;
    return switch (c) {
      case '\'' -> State.SINGLE_QUOTES;
      case '"' -> State.DOUBLE_QUOTES;
      case '\\' -> State.VALUE_ESCAPE;
      default -> add(c, State.VALUE);
    };
  }

  private State value(char c) {
    if (ENDS.indexOf(c) >= 0) {
      return State.END;
    }
    if (c == '\\') {
      valueEnd = value.length();
      return extend(State.VALUE_ESCAPE);
    }
    if (BLANKS.indexOf(c) >= 0) {
      value.append(c);
      return State.VALUE;
    }
    return add(c, State.VALUE);
  }

  private State inDoubleQuotes(char c) {
    if (c == '"') {
      return close();
    }
    return c == '\\' ? extend(State.DOUBLE_QUOTES_ESCAPE) : add(c, State.DOUBLE_QUOTES);
  }

  private State afterBackslashInQuotes(char c) {
    if (c == '\n') {
      return extend(State.DOUBLE_QUOTES);
    }
    if (ESCAPED_IN_QUOTES.indexOf(c) < 0) {
      value.append('\\');
    }
    return add(c, State.DOUBLE_QUOTES);
  }

  private State inComment(char c) {
    if (ENDS.indexOf(c) >= 0) {
      return State.END;
    }
    return extend(c == '\\' ? State.COMMENT_ESCAPE : State.COMMENT);
  }

  private State close() {
    return extend(State.BEFORE_VALUE);
  }

  private State add(char c, State next) {
    value.append(c);
    valueEnd = value.length();
    return extend(next);
  }

  private State extend(State next) {
    contentEnd = at + 1;
    return next;
  }
}
