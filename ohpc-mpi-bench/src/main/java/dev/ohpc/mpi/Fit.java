package dev.ohpc.mpi;

import java.util.Arrays;

/** Whether the room that was given is what an operation writes; the library cannot see its end. */
final class Fit {

  private Fit() {}

  /** One is as large as the other. */
  static void same(Data sent, Data received) {
    if (sent.type() != received.type() || sent.count() != received.count()) {
      throw new IllegalArgumentException(
          "what is received is as much as what is sent, but the room is "
              + received
              + " and what is sent "
              + sent);
    }
  }

  /** The whole is one part for each process. */
  static void parts(Data whole, Data part, int size) {
    if (whole.type() != part.type() || whole.count() != (long) part.count() * size) {
      throw new IllegalArgumentException(
          "a part of "
              + part
              + " for each of "
              + size
              + " processes takes "
              + (long) part.count() * size
              + " "
              + part.type()
              + ", but the whole is "
              + whole);
    }
  }

  /** The number of elements for each process. */
  static int part(Data whole, int size) {
    if (whole.count() % size != 0) {
      throw new IllegalArgumentException(whole + " cannot be divided among " + size + " processes");
    }
    return whole.count() / size;
  }

  /** The whole is as much as the parts, one a process. */
  static void parts(Data whole, int[] counts, int size) {
    if (counts.length != size || Arrays.stream(counts).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException(
          "counts are not negative, and one for each of "
              + size
              + " processes, but are "
              + Arrays.toString(counts));
    }
    long sum = Arrays.stream(counts).asLongStream().sum();
    if (sum != whole.count()) {
      throw new IllegalArgumentException("counts add up to " + sum + ", but the whole is " + whole);
    }
  }
}
