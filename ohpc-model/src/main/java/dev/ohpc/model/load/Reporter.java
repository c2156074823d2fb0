package dev.ohpc.model.load;

import dev.ohpc.model.load.Tree.Position;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemBuilder;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.Problems;
import dev.ohpc.model.problem.Related;
import dev.ohpc.model.problem.Source;
import dev.ohpc.model.problem.Span;
import dev.ohpc.model.problem.SpecPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Collects the problems of one source. */
final class Reporter {

  private final Source source;
  private final List<Problem> problems = new ArrayList<>();

  Reporter(Source source) {
    this.source = source;
  }

  Source source() {
    return source;
  }

  Problems problems() {
    return Problems.of(problems);
  }

  Span span(Position at) {
    return new Span(source, at.line(), at.column(), at.endLine(), at.endColumn());
  }

  Related related(String label, SpecPath path, Position at) {
    return Related.of(label, path, Optional.of(span(at)));
  }

  void add(ProblemCode code, SpecPath path, Position at, String message, String hint) {
    add(code, path, at, message, hint, UnaryOperator.identity());
  }

  void add(
      ProblemCode code,
      SpecPath path,
      Position at,
      String message,
      String hint,
      UnaryOperator<ProblemBuilder> more) {
    ProblemBuilder problem =
        Problem.builder().code(code).path(path).span(span(at)).message(message).hint(hint);
    problems.add(more.apply(problem).build());
  }
}
