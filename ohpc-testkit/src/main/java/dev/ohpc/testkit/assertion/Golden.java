package dev.ohpc.testkit.assertion;

import java.nio.file.Path;

/** The switch that has golden files written instead of compared. */
final class Golden {

  static final String SWITCH = "golden.update";

  private Golden() {}

  static boolean isUpdated() {
    return Boolean.getBoolean(SWITCH);
  }

  /** What a test is told whose golden file or tree is not there. */
  static String missing(Path golden) {
    return String.format("%nThere is no %s: run with -D%s=true to have it written", golden, SWITCH);
  }
}
