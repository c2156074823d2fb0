package dev.ohpc.testkit.junit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** In which test clients opened what they have open at a cluster that tests share. */
final class Opened {

  private final Map<String, String> tests = new ConcurrentHashMap<>();

  /**
   * Looks at what is open.
   *
   * @param test when that is, for what was not there the last time
   */
  void look(List<String> open, String test) {
    tests.keySet().retainAll(open);
    open.forEach(line -> tests.putIfAbsent(line, test));
  }

  /** Makes a check, and has its error say when each line was opened. */
  void tell(Runnable check) {
    try {
      check.run();
    } catch (AssertionError e) {
      String told = String.valueOf(e.getMessage());
      throw new AssertionError(
          told.lines().map(this::told).collect(Collectors.joining("\n")), e.getCause());
    }
  }

  private String told(String line) {
    String test = tests.get(line.strip());
    return test == null ? line : line + ", opened " + test;
  }
}
