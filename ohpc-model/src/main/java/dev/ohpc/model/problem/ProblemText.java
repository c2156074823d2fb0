package dev.ohpc.model.problem;

import com.google.common.base.Strings;
import java.util.List;

/**
 * Problems as people read them, in the manner of rustc: the line of the source, a mark under the
 * piece that is meant, and what to do.
 */
final class ProblemText {

  private static final int MOST_PROBLEMS = 50;
  private static final int MOST_RELATED = 5;
  private static final int WIDEST_LINE = 160;

  private final StringBuilder out = new StringBuilder();

  String print(List<Problem> problems) {
    problems.stream().limit(MOST_PROBLEMS).forEach(this::print);
    if (problems.size() > MOST_PROBLEMS) {
      out.append("… and ").append(problems.size() - MOST_PROBLEMS).append(" more problems\n");
    }
    return out.toString();
  }

  private void print(Problem problem) {
    out.append(problem.severity()).append('[').append(problem.code()).append("]: ");
    out.append(problem.message()).append('\n');
    int gutter = gutter(problem);
    problem
        .span()
        .ifPresentOrElse(
            span -> printSpan(span, problem.path(), "", '^', gutter),
            () -> printPath(problem.path(), gutter));
    problem.related().stream().limit(MOST_RELATED).forEach(place -> printRelated(place, gutter));
    problem.hint().ifPresent(hint -> bar(gutter, " = help: " + hint));
    out.append('\n');
  }

  private static int gutter(Problem problem) {
    int line = problem.span().map(Span::line).orElse(0);
    for (Related place : problem.related()) {
      line = Math.max(line, place.span().map(Span::line).orElse(0));
    }
    return Integer.toString(line).length();
  }

  private void printPath(SpecPath path, int gutter) {
    if (!path.equals(SpecPath.ROOT)) {
      bar(gutter, "--> " + path);
    }
  }

  private void printRelated(Related place, int gutter) {
    place
        .span()
        .ifPresentOrElse(
            span -> printSpan(span, place.path(), " " + place.label(), '-', gutter),
            () -> bar(gutter, "::: " + place.path() + ": " + place.label()));
  }

  private void printSpan(Span span, SpecPath path, String label, char mark, int gutter) {
    String where = path.equals(SpecPath.ROOT) ? "" : "  (" + path + ")";
    bar(gutter, (mark == '^' ? "--> " : "::: ") + span + where);
    bar(gutter, " |");
    Excerpt excerpt = Excerpt.of(span, WIDEST_LINE);
    out.append(Strings.padStart(Integer.toString(span.line()), gutter, ' '));
    out.append(" | ").append(excerpt.text()).append('\n');
    String marks = String.valueOf(mark).repeat(excerpt.marked());
    bar(gutter, " | " + " ".repeat(excerpt.indent()) + marks + label);
  }

  private void bar(int gutter, String text) {
    out.append(" ".repeat(gutter)).append(text).append('\n');
  }

  /** The part of a line that is shown, and where the mark goes; lengths in code points. */
  private record Excerpt(String text, int indent, int marked) {

    static Excerpt of(Span span, int widest) {
      int[] line = span.source().line(span.line()).codePoints().toArray();
      int start = Math.min(span.column() - 1, line.length);
      int end = span.endLine() > span.line() ? line.length : span.endColumn() - 1;
      int marked = Math.max(1, Math.min(end, line.length) - start);
      int from = Math.max(0, Math.min(start - widest / 4, line.length - widest));
      int to = Math.min(line.length, from + widest);
      StringBuilder text = new StringBuilder();
      for (int i = from; i < to; i++) {
        text.appendCodePoint(isInvisible(line[i]) ? ' ' : line[i]);
      }
      return new Excerpt(text.toString(), start - from, Math.min(marked, widest - start + from));
    }

    /** Control and format characters, which could turn the line around. */
    private static boolean isInvisible(int c) {
      return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }
  }
}
