package dev.ohpc.render.text;

import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.Span;
import dev.ohpc.model.problem.SpecPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line as its program reads it: physical lines that belong together, without what continues them,
 * without a comment, and without blanks at either end.
 */
public final class LogicalLine {

  private final SourceText source;
  private final int start;
  private final int end;
  private final int contentStart;
  private final int contentEnd;
  private final String content;
  private final int @Nullable [] places;
  private final @Nullable String comment;
  private final List<Problem> problems;

  private LogicalLine(
      SourceText source,
      int start,
      int end,
      int contentStart,
      int contentEnd,
      String content,
      int @Nullable [] places,
      @Nullable String comment,
      List<Problem> problems) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.contentStart = contentStart;
    this.contentEnd = contentEnd;
    this.content = content;
    this.places = places;
    this.comment = comment;
    this.problems = problems;
  }

  /**
   * A line of one piece.
   *
   * @param end where the next line begins
   * @param contentStart where its content begins
   * @param contentEnd where its content ends; what follows, up to the line's end, is a comment
   */
  public static LogicalLine of(
      SourceText source, int start, int end, int contentStart, int contentEnd) {
    String content = source.text().substring(contentStart, contentEnd);
    return new LogicalLine(
        source, start, end, contentStart, contentEnd, content, null, null, new ArrayList<>());
  }

  /**
   * A line of several pieces.
   *
   * @param content the content with all that does not belong to it left out
   * @param places where in the source each character of the content is
   */
  static LogicalLine joined(SourceText source, int start, int end, String content, int[] places) {
    int first = content.isEmpty() ? start : places[0];
    int last = content.isEmpty() ? start : places[content.length() - 1] + 1;
    return new LogicalLine(
        source, start, end, first, last, content, places, null, new ArrayList<>());
  }

  /**
   * A line that is a comment.
   *
   * @param text what follows the mark that begins it; one blank is the mark's, the others its own
   */
  public static LogicalLine comment(SourceText source, int start, int end, String text) {
    String line = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    String comment = line.startsWith(" ") ? line.substring(1) : line;
    return new LogicalLine(source, start, end, start, start, "", null, comment, new ArrayList<>());
  }

  /** What the program reads. */
  public String content() {
    return content;
  }

  /** The pieces of the content between blanks and tabs. */
  public List<Word> words() {
    return words(" \t");
  }

  /** The pieces of the content between these characters, none of which can be seen. */
  public List<Word> words(String blanks) {
    List<Word> words = new ArrayList<>();
    for (int start = 0; start < content.length(); ) {
      int end = wordEnd(start, blanks);
      if (end > start) {
        words.add(new Word(this, start, end));
      }
      start = end + 1;
    }
    return words;
  }

  private int wordEnd(int start, String blanks) {
    int end = start;
    while (end < content.length() && !PlainLines.isBlank(content.charAt(end), blanks)) {
      end++;
    }
    return end;
  }

  /** Whether anything stands before the content. */
  public boolean isIndented() {
    return contentStart > start;
  }

  /** The comment, if the line is one. */
  public Optional<String> comment() {
    return Optional.ofNullable(comment);
  }

  /** Where the next line begins. */
  public int end() {
    return end;
  }

  /** All of it as it stands in the source. */
  String text() {
    return source.text().substring(start, end);
  }

  int start() {
    return start;
  }

  int contentStart() {
    return contentStart;
  }

  int contentEnd() {
    return contentEnd;
  }

  /** A piece of the content in the source. */
  public Span span(int from, int to) {
    int first = place(from);
    return source.span(first, Math.max(first, to > from ? place(to - 1) + 1 : first));
  }

  private int place(int index) {
    if (places == null) {
      return contentStart + index;
    }
    return index < content.length() ? places[index] : contentEnd;
  }

  /** Adds a problem with a piece of the content; the line is read all the same. */
  public void report(ProblemCode code, int from, int to, String message, String hint) {
    problems.add(problem(code, from, to, message, hint));
  }

  /** A problem with the whole of the content, for which the line cannot be read. */
  public MalformedLineException malformed(String message, String hint) {
    return malformed(ProblemCode.FILE_SYNTAX, 0, content.length(), message, hint);
  }

  /** A problem with a piece of the content, for which the line cannot be read. */
  public MalformedLineException malformed(
      ProblemCode code, int from, int to, String message, String hint) {
    return new MalformedLineException(problem(code, from, to, message, hint), false);
  }

  /** A line that is understood, and that the program passes over, which hardly anybody means. */
  public MalformedLineException passedOver(String message, String hint) {
    return passedOver(0, content.length(), message, hint);
  }

  /** A line that the program passes over because of a piece of its content. */
  public MalformedLineException passedOver(int from, int to, String message, String hint) {
    return new MalformedLineException(
        problem(ProblemCode.NO_EFFECT, from, to, message, hint), true);
  }

  private Problem problem(ProblemCode code, int from, int to, String message, String hint) {
    return Problem.builder()
        .code(code)
        .path(SpecPath.ROOT)
        .span(span(from, to))
        .message(message)
        .hint(hint)
        .build();
  }

  List<Problem> problems() {
    return problems;
  }

  /** The content. */
  @Override
  public String toString() {
    return content;
  }
}
