package dev.ohpc.mpi.program;

import java.util.Arrays;

/** What a program of a test compares; the first difference ends its job. */
final class Expect {

  private Expect() {}

  static void elements(String what, Draw draw, Elements actual, long... expected) {
    if (!Arrays.equals(actual.values(), expected)) {
      throw new AssertionError(
          what
              + ", "
              + draw
              + ": "
              + Arrays.toString(actual.values())
              + " is not "
              + Arrays.toString(expected));
    }
  }

  static void equal(String what, Object context, Object actual, Object expected) {
    if (!actual.equals(expected)) {
      throw new AssertionError(what + ", " + context + ": " + actual + " is not " + expected);
    }
  }

  static void that(boolean condition, String what) {
    if (!condition) {
      throw new AssertionError(what);
    }
  }
}
