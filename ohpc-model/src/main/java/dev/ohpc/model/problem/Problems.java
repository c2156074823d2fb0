package dev.ohpc.model.problem;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.json.JsonWriter;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All problems that one look at a spec found, in the order of its text; file by file, by name. */
public final class Problems implements Iterable<Problem> {

  /** No problem. */
  public static final Problems NONE = new Problems(ImmutableList.of());

  private static final Comparator<Problem> ORDER =
      Comparator.comparing((Problem p) -> p.span().map(span -> span.source().name()).orElse(""))
          .thenComparingInt(p -> p.span().map(Span::line).orElse(0))
          .thenComparingInt(p -> p.span().map(Span::column).orElse(0));

  private final ImmutableList<Problem> problems;

  private Problems(ImmutableList<Problem> problems) {
    this.problems = problems;
  }

  /** These problems in the order of the text; those without a place first, in their own order. */
  public static Problems of(Iterable<Problem> problems) {
    return new Problems(ImmutableList.sortedCopyOf(ORDER, problems));
  }

  /** These and those. */
  public Problems and(Problems others) {
    return of(ImmutableList.<Problem>builder().addAll(problems).addAll(others).build());
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /** Whether there is at least one error, so that nothing can be rendered. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }

  /** The problems as a list. */
  public List<Problem> all() {
    return problems;
  }

  /** The problems of one kind. */
  public List<Problem> withCode(ProblemCode code) {
    return stream().filter(p -> p.code() == code).collect(ImmutableList.toImmutableList());
  }

  /** The problems one after the other. */
  public Stream<Problem> stream() {
    return problems.stream();
  }

  @Override
  public Iterator<Problem> iterator() {
    return problems.iterator();
  }

  /** For people: each problem with the line that it stands on, a mark under it, and what to do. */
  public String toText() {
    return new ProblemText().print(problems);
  }

  /** For editors and logs: {@code file:line:col: error[CODE]: message}, a line a problem. */
  public String toLines() {
    return problems.stream().map(p -> p.toLine() + "\n").collect(Collectors.joining());
  }

  /**
   * For tools: an array of objects with {@code severity}, {@code code}, {@code path}, {@code
   * message} and, where known, {@code hint}, {@code suggestion}, {@code span}, {@code related} and
   * {@code attributes}.
   */
  public String toJson() {
    StringBuilder out = new StringBuilder();
    ProblemJson.write(new JsonWriter(out), problems);
    return out.append('\n').toString();
  }

  /** The same as {@link #toLines()}. */
  @Override
  public String toString() {
    return toLines();
  }
}
