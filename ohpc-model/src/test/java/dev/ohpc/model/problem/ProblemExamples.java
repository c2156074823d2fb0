package dev.ohpc.model.problem;

import dev.ohpc.model.check.ConfigRulesTest;
import dev.ohpc.model.check.GuideKeysTest;
import dev.ohpc.model.load.LoadProblemsTest;
import dev.ohpc.model.load.WarewulfProblemsTest;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** A problem of each kind, as a test of that kind raises it. */
final class ProblemExamples {

  private ProblemExamples() {}

  static Map<ProblemCode, Problem> byCode() {
    Map<ProblemCode, Problem> examples = new EnumMap<>(ProblemCode.class);
    Stream.of(
            LoadProblemsTest.problems(),
            WarewulfProblemsTest.problems(),
            ConfigRulesTest.problems(),
            GuideKeysTest.problems())
        .flatMap(problems -> problems)
        .forEach(problem -> examples.putIfAbsent(problem.code(), problem));
    return examples;
  }
}
