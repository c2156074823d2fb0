package dev.ohpc.testkit.assertion;

/** The switch that has golden files written instead of compared. */
final class Golden {

  static final String SWITCH = "golden.update";

  private Golden() {}

  static boolean isUpdated() {
    return Boolean.getBoolean(SWITCH);
  }
}
