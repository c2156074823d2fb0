package dev.ohpc.render.format;

import dev.ohpc.model.dnsmasq.DnsmasqOptions;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.render.text.LineSyntax;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.SourceText;

/**
 * Lines as dnsmasq reads them: 1,024 bytes at most, comments too. What follows is read as if a line
 * began there (fgets(3) in option.c of 2.90; measured). What follows a NUL is not read.
 *
 * <p>A character of several bytes that is cut in two stays with what is after it, which is no
 * option with it nor with a piece of it.
 */
final class DnsmasqLines implements LineSyntax {

  static final int LONGEST = 1024;

  /** How many bytes a character of Java may have in UTF-8. */
  private static final int MOST_BYTES = 3;

  /** How many parts of the same line were read. */
  private int parts;

  /** How many bytes of the next character were read. */
  private int taken;

  @Override
  public LineSyntax forOneText() {
    return new DnsmasqLines();
  }

  @Override
  public LogicalLine next(SourceText source, int start) {
    boolean isSecond = parts == 1;
    int last = lastOfPart(source, start);
    int end = endOfPart(source.text(), last);
    parts = end == last && end < source.text().length() ? parts + 1 : 0;
    LogicalLine line = line(source, start, last, end);
    if (isSecond) {
      line.report(
          ProblemCode.LINE_CUT,
          0,
          line.content().length(),
          "the line is longer than 1024 bytes, and dnsmasq takes this end of it for another line",
          "write it shorter");
    }
    return line;
  }

  /** Where a part ends: before a line feed, or when it has as many bytes as are read. */
  private int lastOfPart(SourceText source, int start) {
    String text = source.text();
    int room = LONGEST + taken;
    taken = 0;
    int lineEnd = source.lineEnd(start);
    if ((lineEnd - start) * MOST_BYTES <= room) {
      return lineEnd;
    }
    int last = start;
    while (last < text.length() && text.charAt(last) != '\n') {
      int next = text.offsetByCodePoints(last, 1);
      int bytes = text.charAt(last) < 128 ? 1 : source.bytes(last, next);
      if (bytes > room) {
        taken = room;
        return last;
      }
      room -= bytes;
      last = next;
    }
    return last;
  }

  /** Where the next line begins; blanks at the end of a long line are no other line. */
  private int endOfPart(String text, int last) {
    int end = last;
    while (parts == 0 && end < text.length() && isBlankInLine(text.charAt(end))) {
      end++;
    }
    if (end == text.length()) {
      return end;
    }
    return text.charAt(end) == '\n' ? end + 1 : last;
  }

  private static boolean isBlankInLine(char c) {
    return c != '\n' && DnsmasqOptions.isBlank(c);
  }

  private static LogicalLine line(SourceText source, int start, int last, int end) {
    String text = source.text();
    int first = start;
    while (first < last && DnsmasqOptions.isBlank(text.charAt(first))) {
      first++;
    }
    if (first < last && text.charAt(first) == '#') {
      return LogicalLine.comment(source, start, end, text.substring(first + 1, last));
    }
    int comment = comment(text, first, last);
    LogicalLine line =
        LogicalLine.of(source, start, end, first, withoutBlanks(text, first, comment));
    if (comment < last && text.charAt(comment) == 0) {
      line.report(
          ProblemCode.LINE_CUT,
          0,
          line.content().length(),
          "a NUL follows, and dnsmasq reads nothing of the line after it",
          "leave it out");
    }
    return line;
  }

  private static int comment(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return start + DnsmasqOptions.lengthWithoutComment(text, start, end);
      }
      if (c == 0 || (c == '#' && DnsmasqOptions.isBlank(text.charAt(i - 1)))) {
        return i;
      }
    }
    return end;
  }

  private static int withoutBlanks(String text, int start, int end) {
    int last = end;
    while (last > start && DnsmasqOptions.isBlank(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }
}
