package dev.ohpc.testkit.real;

import dev.ohpc.render.format.ConfigFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether a format takes the texts that a program takes: a document without errors on this side, no
 * complaint on the other.
 */
final class Verdicts {

  private Verdicts() {}

  /**
   * The texts on which the two differ, each with what either says.
   *
   * @param accepts whether an outcome is the program's consent
   * @param allowed differences that are meant to be
   */
  static List<String> differences(
      ConfigFormat<?> format,
      List<String> texts,
      List<Outcome> outcomes,
      Predicate<Outcome> accepts,
      AllowedDifferences allowed) {
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      var problems = format.parse(text, "file").problems();
      boolean theirs = accepts.test(outcomes.get(i));
      if (problems.hasErrors() == theirs && !allowed.holdFor(text, theirs)) {
        differences.add(
            "%s: ours %s theirs %s".formatted(text, problems.toLines(), outcomes.get(i)));
      }
    }
    return differences;
  }
}
