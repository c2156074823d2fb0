package dev.ohpc.model.check.finding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemBuilder;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.Problems;
import dev.ohpc.model.problem.Related;
import dev.ohpc.model.problem.SpecPath;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Collects what checks find, and puts it where it stands in the source. */
public final class Findings {

  /** The most places that are told beside a problem's own. */
  public static final int MOST_RELATED = 5;

  private final Origin origin;
  private final Predicate<ProblemCode> canTell;
  private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

  /** Collects problems of a spec that came from somewhere. */
  public Findings(Origin origin) {
    this(origin, code -> true);
  }

  /**
   * Collects problems of some kinds.
   *
   * @param canTell the kinds that are collected; of the others nobody knows enough to tell them
   */
  public Findings(Origin origin, Predicate<ProblemCode> canTell) {
    this.origin = origin;
    this.canTell = canTell;
  }

  /** All that was found. */
  public Problems problems() {
    return Problems.of(problems.build());
  }

  /** Adds a problem at a path. */
  public void add(ProblemCode code, SpecPath path, String message, String hint) {
    add(code, path, message, hint, UnaryOperator.identity());
  }

  /** Adds a problem of files. */
  public void add(ProblemCode code, Where where, String message, String hint) {
    add(code, where, message, hint, UnaryOperator.identity());
  }

  /** Adds a problem of files, with more that belongs to it. */
  public void add(
      ProblemCode code,
      Where where,
      String message,
      String hint,
      UnaryOperator<ProblemBuilder> more) {
    add(code, origin.locate(where), message, hint, more);
  }

  /** Adds a problem at a path, with more that belongs to it. */
  public void add(
      ProblemCode code,
      SpecPath path,
      String message,
      String hint,
      UnaryOperator<ProblemBuilder> more) {
    add(code, origin.locate(path), message, hint, more);
  }

  private void add(
      ProblemCode code,
      Origin.Place place,
      String message,
      String hint,
      UnaryOperator<ProblemBuilder> more) {
    if (!canTell.test(code)) {
      return;
    }
    problems.add(
        more.apply(
                Problem.builder()
                    .code(code)
                    .path(place.path())
                    .span(place.span())
                    .message(message)
                    .hint(hint))
            .build());
  }

  /** Adds one problem of files that several hosts share, at the entry of the first of them. */
  public void addForHosts(
      ProblemCode code,
      SpecPath path,
      List<Named> hosts,
      Function<String, String> message,
      String hint) {
    String folded = Labels.folded(hosts.stream().map(Named::name));
    addForEntries(
        code,
        path,
        Lists.transform(hosts, Named::entry),
        message.apply(folded),
        hint,
        problem -> problem.putAttributes("nodes", folded));
  }

  /** Adds one problem that several entries of files share, at the first; the others are related. */
  public void addForEntries(
      ProblemCode code,
      SpecPath path,
      List<?> entries,
      String message,
      String hint,
      UnaryOperator<ProblemBuilder> more) {
    Where first = Where.of(path, entries.get(0));
    add(
        code,
        first,
        message,
        hint,
        problem -> more.apply(problem).addAllRelated(also(first, entries)));
  }

  private List<Related> also(Where first, List<?> entries) {
    Origin.Place place = origin.locate(first);
    return entries.stream()
        .skip(1)
        .limit(MOST_RELATED)
        .map(entry -> origin.locate(Where.of(first.spec(), entry)))
        .filter(other -> !other.equals(place))
        .distinct()
        .map(other -> Related.of("also here", other.path(), other.span()))
        .toList();
  }

  /** Another place that has part in a problem. */
  public Related related(String label, SpecPath path) {
    Origin.Place place = origin.locate(path);
    return Related.of(label, place.path(), place.span());
  }

  /** Another place of files that has part in a problem. */
  public Related related(String label, Where where) {
    Origin.Place place = origin.locate(where);
    return Related.of(label, place.path(), place.span());
  }
}
