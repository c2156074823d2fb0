package dev.ohpc.model.dnsmasq;

import com.google.common.base.CharMatcher;
import dev.ohpc.model.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a line after dnsmasq has dealt with quotes and comments.
 *
 * <p>In quotes a {@code #} begins no comment, six letters after a backslash stand for others, and
 * the letters of {@link #HIDING} mean nothing but themselves: where dnsmasq looks for a comma, a
 * digit or a keyword, it does not see them. Some options look at what is hidden, and some do not.
 *
 * <p>A second run of quotes right after the first does not begin one: its mark is a letter. A
 * control character is a hidden letter, for so it is that dnsmasq hides letters. A NUL ends a line.
 */
final class Letters {

  /** The letters that quotes hide, each at the number of the character that stands for it. */
  private static final String HIDING = "\000123456 \b\t\n78\r90abcdefABCDE\033F:,.";

  private static final CharMatcher HIDEABLE = CharMatcher.anyOf(HIDING).precomputed();
  private static final String ESCAPED = "\"tnebr\\";
  private static final String ESCAPES = "\"\t\n\033\b\r\\";

  /** What {@link #at} gives for a letter that is hidden. */
  static final char HIDDEN = '\uffff';

  private static final byte QUOTED = 1;
  private static final byte QUOTED_AND_HIDDEN = 2;

  private final String source;
  private final int start;
  private final int end;
  private final String text;
  private final byte @Nullable [] marks;
  private final int comment;
  private final boolean isClosed;

  /** Letters that all stand for themselves. */
  private Letters(String source, int start, int end) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.text = source.substring(start, end);
    this.marks = null;
    this.comment = end - start;
    this.isClosed = true;
  }

  private Letters(Scan scan, String text) {
    this.source = scan.source;
    this.start = scan.start;
    this.end = scan.end;
    this.text = text;
    this.marks = scan.marks;
    this.comment = scan.at - scan.start;
    this.isClosed = scan.isClosed;
  }

  /** The letters of a piece of a text that is one line, up to a comment. */
  static Letters of(String source, int start, int end) {
    if (areAllPlain(source, start, end)) {
      return new Letters(source, start, end);
    }
    char[] text = new char[end - start];
    Scan scan = new Scan(source, start, end, text);
    scan.run();
    return new Letters(scan, new String(text, 0, scan.length));
  }

  private static boolean areAllPlain(String source, int start, int end) {
    return afterPlain(source, start, end) == end;
  }

  /** Where the letters end that stand for themselves. */
  private static int afterPlain(String source, int start, int end) {
    int at = start;
    while (at < end && isPlain(source.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isPlain(char c) {
    return c > '#' || c == ' ' || c == '!';
  }

  /** How much of a piece of a text that is one line stands before its comment. */
  static int lengthWithoutComment(String source, int start, int end) {
    Scan scan = new Scan(source, start, end, null);
    scan.run();
    return scan.at - start;
  }

  /** How many characters stand before the comment, or before the end. */
  int comment() {
    return comment;
  }

  /** Whether all quotes end. */
  boolean isClosed() {
    return isClosed;
  }

  int length() {
    return text.length();
  }

  /** A letter as dnsmasq sees it. */
  char at(int index) {
    return isHidden(index) ? HIDDEN : text.charAt(index);
  }

  /** A letter as it is meant. */
  char meant(int index) {
    return text.charAt(index);
  }

  boolean isHidden(int index) {
    return marks != null && marks[index] == QUOTED_AND_HIDDEN;
  }

  boolean isQuoted(int index) {
    return marks != null && marks[index] != 0;
  }

  String text(int start, int end) {
    return text.substring(start, end);
  }

  InvalidOptionException invalid(
      ProblemCode code, int start, int end, String message, String hint) {
    int[] places = places();
    int first = places[start];
    int last = end > start ? places[end - 1] + 1 : first;
    return new InvalidOptionException(code, first, Math.max(first, last), message, hint);
  }

  /** Where each letter stands in the line, and at last where the comment does. */
  private int[] places() {
    Scan scan = new Scan(source, start, end, new char[end - start]);
    int[] places = new int[end - start + 1];
    scan.places = places;
    scan.run();
    places[text.length()] = comment;
    return places;
  }

  /** Whether a character is a blank to dnsmasq: isspace(3) in the C locale. */
  static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** Goes through a line once. */
  private static final class Scan {

    private final String source;
    private final int start;
    private final int end;
    private final char @Nullable [] text;
    private int length;
    private byte @Nullable [] marks;
    private int @Nullable [] places;
    private boolean isClosed = true;
    private int at;

    /** Begins at the start; without a place for the text, only the end is looked for. */
    Scan(String source, int start, int end, char @Nullable [] text) {
      this.source = source;
      this.start = start;
      this.end = end;
      this.text = text;
      this.at = start;
    }

    void run() {
      while (addPlain() && source.charAt(at) != 0) {
        boolean isAfterBlank = at == start || isBlank(source.charAt(at - 1));
        if (source.charAt(at) == '"' && !quotes()) {
          return;
        }
        if (at < end && source.charAt(at) != 0) {
          char c = source.charAt(at);
          if (isAfterBlank && c == '#') {
            return;
          }
          add(isBlank(c) ? ' ' : c, false);
          at++;
        }
      }
    }

    /** Takes in letters that stand for themselves; whether there is more behind them. */
    private boolean addPlain() {
      int last = afterPlain(source, at, end);
      if (places != null) {
        for (; at < last; at++) {
          add(source.charAt(at), false);
        }
      } else if (text != null) {
        source.getChars(at, last, text, length);
        length += last - at;
      }
      at = last;
      return at < end;
    }

    /** Takes in what stands in quotes; whether they end. */
    private boolean quotes() {
      for (at++; at < end && source.charAt(at) != 0; at++) {
        char c = source.charAt(at);
        if (c == '"') {
          at++;
          return true;
        }
        int escape = c == '\\' && at + 1 < end ? ESCAPED.indexOf(source.charAt(at + 1)) : -1;
        if (escape >= 0) {
          at++;
        }
        add(escape >= 0 ? ESCAPES.charAt(escape) : c, true);
      }
      isClosed = false;
      return false;
    }

    private void add(char c, boolean inQuotes) {
      if (text == null) {
        return;
      }
      boolean isControl = c < ' ';
      if (inQuotes || isControl) {
        mark(isControl || isHiding(c) ? QUOTED_AND_HIDDEN : QUOTED);
      }
      if (places != null) {
        places[length] = at - start;
      }
      text[length++] = isControl ? HIDING.charAt(c) : c;
    }

    private static boolean isHiding(char c) {
      return c > 0 && HIDEABLE.matches(c);
    }

    private void mark(byte mark) {
      if (marks == null) {
        marks = new byte[end - start];
      }
      marks[length] = mark;
    }
  }
}
