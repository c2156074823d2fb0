package dev.ohpc.model.dnsmasq;

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

  private static final String ESCAPED = "\"tnebr\\";
  private static final String ESCAPES = "\"\t\n\033\b\r\\";

  /** What {@link #at} gives for a letter that is hidden. */
  static final char HIDDEN = '\uffff';

  private final StringBuilder text;
  private final boolean @Nullable [] hidden;
  private final boolean @Nullable [] quoted;
  private final int @Nullable [] places;
  private final int comment;
  private final boolean isClosed;

  private Letters(Scan scan) {
    this.text = scan.text;
    this.hidden = scan.hidden;
    this.quoted = scan.quoted;
    this.places = scan.places;
    this.comment = scan.at - scan.start;
    this.isClosed = scan.isClosed;
  }

  /** The letters of a piece of a text that is one line, up to a comment. */
  static Letters of(CharSequence source, int start, int end) {
    Scan scan = new Scan(source, start, end);
    scan.run();
    return new Letters(scan);
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
    return hidden != null && hidden[index] ? HIDDEN : text.charAt(index);
  }

  /** A letter as it is meant. */
  char meant(int index) {
    return text.charAt(index);
  }

  boolean isQuoted(int index) {
    return quoted != null && quoted[index];
  }

  String text(int start, int end) {
    return text.substring(start, end);
  }

  /** Where a letter stands in the line. */
  int place(int index) {
    if (places == null) {
      return index;
    }
    return index < text.length() ? places[index] : comment;
  }

  /** Where the source goes on after a letter. */
  int placeAfter(int index) {
    return places == null ? index + 1 : places[index] + 1;
  }

  InvalidOptionException invalid(
      ProblemCode code, int start, int end, String message, String hint) {
    int first = place(start);
    int last = end > start ? placeAfter(end - 1) : first;
    return new InvalidOptionException(code, first, Math.max(first, last), message, hint);
  }

  /** Whether a character is a blank to dnsmasq: isspace(3) in the C locale. */
  static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** Goes through a line once. */
  private static final class Scan {

    private final CharSequence source;
    private final int start;
    private final int end;
    private final StringBuilder text;
    private boolean @Nullable [] hidden;
    private boolean @Nullable [] quoted;
    private int @Nullable [] places;
    private boolean isClosed = true;
    private int at;

    Scan(CharSequence source, int start, int end) {
      this.source = source;
      this.start = start;
      this.end = end;
      this.text = new StringBuilder(end - start);
      this.at = start;
    }

    void run() {
      boolean afterBlank = true;
      while (at < end && source.charAt(at) != 0) {
        if (source.charAt(at) == '"' && !quotes()) {
          return;
        }
        if (at < end && source.charAt(at) != 0) {
          char c = source.charAt(at);
          if (afterBlank && c == '#') {
            return;
          }
          afterBlank = isBlank(c);
          add(afterBlank ? ' ' : c, false);
          at++;
        }
      }
    }

    /** Takes in what stands in quotes; whether they end. */
    private boolean quotes() {
      for (at++; at < end && source.charAt(at) != 0; at++) {
        char c = source.charAt(at);
        if (c == '"') {
          at++;
          mark();
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
      boolean isControl = c < ' ';
      char meant = isControl ? HIDING.charAt(c) : c;
      if (inQuotes || isControl) {
        mark();
      }
      if (places != null && hidden != null && quoted != null) {
        places[text.length()] = at - start;
        hidden[text.length()] = isControl || (inQuotes && isHiding(c));
        quoted[text.length()] = inQuotes || isControl;
      }
      text.append(meant);
    }

    private static boolean isHiding(char c) {
      return c > 0 && HIDING.indexOf(c) > 0;
    }

    /** From here on, letters are not where they are in the source, or are not what they seem. */
    private void mark() {
      if (places == null) {
        places = new int[end - start];
        hidden = new boolean[end - start];
        quoted = new boolean[end - start];
        for (int i = 0; i < text.length(); i++) {
          places[i] = i;
        }
      }
    }
  }
}
