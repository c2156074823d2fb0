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

/** Collects the problems of a source, and of those that are read with it. */
final class Reporter {

  private final Source source;
  private final boolean isBeside;
  private final List<Problem> problems;

  Reporter(Source source) {
    this(source, false, new ArrayList<>());
  }

  private Reporter(Source source, boolean isBeside, List<Problem> problems) {
    this.source = source;
    this.isBeside = isBeside;
    this.problems = problems;
  }

  /** For a source that is read with this one: its problems are collected here. */
  Reporter beside(Source other) {
    return new Reporter(other, true, problems);
  }

  Source source() {
    return source;
  }

  Problems problems() {
    return Problems.of(problems);
  }

  /** A piece of the source. */
  Position position(int line, int column, int endLine, int endColumn) {
    return new Position(isBeside ? source : null, line, column, endLine, endColumn);
  }

  Span span(Position at) {
    Source of = at.beside() == null ? source : at.beside();
    return new Span(of, at.line(), at.column(), at.endLine(), at.endColumn());
  }

  Related related(String label, SpecPath path, Position at) {
    return Related.of(label, path, Optional.of(span(at)));
  }

  void add(Problem problem) {
    problems.add(problem);
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
