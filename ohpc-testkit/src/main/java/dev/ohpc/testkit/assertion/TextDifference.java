package dev.ohpc.testkit.assertion;

import dev.ohpc.render.text.UnifiedDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How texts differ, short enough to be read in the report of a test. */
final class TextDifference {

  private static final int MOST_LINES = 40;

  private TextDifference() {}

  /** How a text differs from the one that is expected; empty if it does not. */
  static String of(String name, String expected, String actual) {
    return shortened(UnifiedDiff.of(name + " (expected)", name, expected, actual));
  }

  /** How files differ from those that are expected, by their paths; empty if they do not. */
  static String of(Map<String, String> expected, Map<String, String> actual) {
    Set<String> paths = new TreeSet<>(expected.keySet());
    paths.addAll(actual.keySet());
    StringBuilder all = new StringBuilder();
    for (String path : paths) {
      if (!actual.containsKey(path)) {
        all.append(path).append(" is missing\n");
      } else if (!expected.containsKey(path)) {
        all.append(path).append(" is not expected\n");
      } else {
        all.append(of(path, expected.get(path), actual.get(path)));
      }
    }
    return shortened(all.toString());
  }

  private static String shortened(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() <= MOST_LINES) {
      return text;
    }
    List<String> first = new ArrayList<>(lines.subList(0, MOST_LINES));
    first.add("… and " + (lines.size() - MOST_LINES) + " lines more");
    return String.join("\n", first) + "\n";
  }
}
