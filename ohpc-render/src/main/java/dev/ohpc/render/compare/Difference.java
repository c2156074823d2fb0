package dev.ohpc.render.compare;

import java.util.List;
import java.util.Optional;

/**
 * Something that a program would do otherwise.
 *
 * @param what the option, key or entry
 * @param subjects what it is told of, such as nodes in folded form; empty for the file as a whole
 * @param before what the first configuration says; empty when it says nothing
 * @param after what the second says; never equal to {@code before}
 */
public record Difference(
    String what, String subjects, Optional<String> before, Optional<String> after) {

  /** In words: {@code `CPUs` of node[1-3] is `4` and was `8`}. */
  @Override
  public String toString() {
    String head = "`" + what + "`" + (subjects.isEmpty() ? "" : " of " + subjects);
    if (before.isEmpty()) {
      return head + " is new" + detail(after);
    }
    if (after.isEmpty()) {
      return head + " is gone" + detail(before);
    }
    return head + " is " + quoted(after.get()) + " and was " + quoted(before.get());
  }

  private static String detail(Optional<String> value) {
    return value.filter(text -> !text.isEmpty()).map(text -> ": " + quoted(text)).orElse("");
  }

  private static String quoted(String value) {
    return value.isEmpty() ? "empty" : "`" + value + "`";
  }

  /** All of them, a line each; empty when there is none. */
  public static String toLines(List<Difference> differences) {
    StringBuilder lines = new StringBuilder();
    differences.forEach(difference -> lines.append(difference).append('\n'));
    return lines.toString();
  }
}
