package dev.ohpc.model.dnsmasq;

import dev.ohpc.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands after an option's {@code =}, or a piece of it. */
final class Argument {

  private final Letters letters;
  private final int start;
  private final int end;
  private final boolean isOpen;

  private Argument(Letters letters, int start, int end, boolean isOpen) {
    this.letters = letters;
    this.start = start;
    this.end = end;
    this.isOpen = isOpen;
  }

  static Argument of(Letters letters, int start, int end) {
    return new Argument(letters, start, end, false);
  }

  /** The same with nothing hidden, for options that look through quotes. */
  Argument open() {
    return new Argument(letters, start, end, true);
  }

  int length() {
    return end - start;
  }

  boolean isEmpty() {
    return start == end;
  }

  /** A letter as the option sees it. */
  char at(int index) {
    return isOpen ? letters.meant(start + index) : letters.at(start + index);
  }

  /** The letters as they are meant. */
  String text() {
    return letters.text(start, end);
  }

  /** The letters as the option sees them, each hidden one as {@link Letters#HIDDEN}. */
  String seen() {
    if (isPlain()) {
      return text();
    }
    StringBuilder seen = new StringBuilder(length());
    for (int i = 0; i < length(); i++) {
      seen.append(at(i));
    }
    return seen.toString();
  }

  /** Whether nothing of it is hidden. */
  boolean isPlain() {
    for (int i = 0; i < length(); i++) {
      if (at(i) == Letters.HIDDEN) {
        return false;
      }
    }
    return true;
  }

  /** Whether all of it stands in quotes. */
  boolean isQuoted() {
    return quotedLetters() == length();
  }

  /** Whether some of it stands in quotes and some does not. */
  boolean isPartlyQuoted() {
    int quoted = quotedLetters();
    return quoted > 0 && quoted < length();
  }

  private int quotedLetters() {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += letters.isQuoted(i) ? 1 : 0;
    }
    return count;
  }

  int indexOf(char c) {
    return indexOf(c, 0);
  }

  private int indexOf(char c, int from) {
    for (int i = start + from; i < end; i++) {
      if (letters.meant(i) == c && (isOpen || !letters.isHidden(i))) {
        return i - start;
      }
    }
    return -1;
  }

  boolean contains(char c) {
    return indexOf(c) >= 0;
  }

  boolean startsWith(String beginning) {
    if (length() < beginning.length()) {
      return false;
    }
    for (int i = 0; i < beginning.length(); i++) {
      if (at(i) != beginning.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is this word, and nothing of it is hidden. */
  boolean is(String word) {
    return length() == word.length() && startsWith(word);
  }

  /** Whether there is nothing but ASCII digits. */
  boolean isDigits() {
    for (int i = 0; i < length(); i++) {
      if (at(i) < '0' || at(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** All but some of the first letters. */
  Argument from(int index) {
    return new Argument(letters, start + index, end, isOpen);
  }

  /** Some of the first letters. */
  Argument to(int index) {
    return new Argument(letters, start, start + index, isOpen);
  }

  /** What stands before the first of these letters, without blanks at its end. */
  Argument head(char separator) {
    int at = indexOf(separator);
    return at < 0 ? this : to(withoutBlanks(0, at));
  }

  /** What stands after the first of these letters, without blanks at its beginning. */
  Optional<Argument> tail(char separator) {
    int at = indexOf(separator);
    return at < 0 ? Optional.empty() : Optional.of(from(afterBlanks(at + 1)));
  }

  private int withoutBlanks(int from, int to) {
    int last = to;
    while (last > from && at(last - 1) == ' ') {
      last--;
    }
    return last;
  }

  private int afterBlanks(int from) {
    int first = from;
    while (first < length() && at(first) == ' ') {
      first++;
    }
    return first;
  }

  /** The pieces between commas, without the blanks around these. */
  List<Argument> fields() {
    return fields(Integer.MAX_VALUE);
  }

  /** The pieces between commas, of which the last may hold more commas. */
  List<Argument> fields(int most) {
    List<Argument> fields = new ArrayList<>();
    int from = 0;
    for (int comma = indexOf(','); comma >= 0 && fields.size() + 1 < most; ) {
      fields.add(to(withoutBlanks(from, comma)).from(from));
      from = afterBlanks(comma + 1);
      comma = indexOf(',', from);
    }
    fields.add(from(from));
    return fields;
  }

  /** How it is written, with quotes around what stands in quotes, and escapes for the rest. */
  String written() {
    StringBuilder out = new StringBuilder(length());
    for (int from = 0, to; from < length(); from = to) {
      boolean inQuotes = isInQuotes(from);
      to = from + 1;
      while (to < length() && isInQuotes(to) == inQuotes) {
        to++;
      }
      String piece = letters.text(start + from, start + to);
      out.append(inQuotes ? Quotes.around(piece) : piece);
    }
    return out.toString();
  }

  private boolean isInQuotes(int index) {
    return letters.isQuoted(start + index) || letters.meant(start + index) == '"';
  }

  /** How it is shown in a message. */
  String shown() {
    return Quotes.shown(text());
  }

  /** That this is what is wrong with the line. */
  InvalidOptionException invalid(String reason, String hint) {
    return invalid(ProblemCode.INVALID_VALUE, shown() + " " + reason, hint);
  }

  /** That this is what is wrong with the line. */
  InvalidOptionException invalid(ProblemCode code, String message, String hint) {
    return letters.invalid(code, start, end, message, hint);
  }
}
