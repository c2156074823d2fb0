package dev.ohpc.mpi.program;

import dev.ohpc.mpi.Data;
import dev.ohpc.mpi.Datatype;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * Data between guards, which no operation may touch. All values are whole numbers, small enough
 * that every type holds them exactly.
 */
final class Elements {

  private static final int GUARDS = 3;
  private static final long GUARD = 77;

  private final Data whole;
  private final Data data;

  private Elements(Data whole) {
    this.whole = whole;
    this.data = whole.slice(GUARDS, whole.count() - 2 * GUARDS);
  }

  /**
   * Elements that are guards as well at first.
   *
   * @param arena where they are off the heap
   */
  static Elements offHeap(Arena arena, Datatype type, int count) {
    return guarded(Data.allocate(arena, type, count + 2 * GUARDS));
  }

  /** Elements in an array. */
  static Elements inArray(Datatype type, int count) {
    return guarded(array(type, count + 2 * GUARDS));
  }

  private static Elements guarded(Data whole) {
    for (int i = 0; i < whole.count(); i++) {
      set(whole, i, GUARD);
    }
    return new Elements(whole);
  }

  Elements fill(long... values) {
    for (int i = 0; i < values.length; i++) {
      set(data, i, values[i]);
    }
    return this;
  }

  Data data() {
    return data;
  }

  /** What is in it; fails if a guard is not what it was. */
  long[] values() {
    for (int i = 0; i < GUARDS; i++) {
      refuseOther(get(whole, i));
      refuseOther(get(whole, whole.count() - 1 - i));
    }
    long[] values = new long[data.count()];
    Arrays.setAll(values, i -> get(data, i));
    return values;
  }

  private void refuseOther(long guard) {
    if (guard != GUARD) {
      throw new AssertionError("a guard beside " + data + " was overwritten with " + guard);
    }
  }

  /** A value as the type holds it. */
  static long wrapped(Datatype type, long value) {
    return switch (type) {
      case BYTE -> (byte) value;
      case CHAR -> (char) value;
      case SHORT -> (short) value;
      case INT -> (int) value;
      case LONG, FLOAT, DOUBLE -> value;
    };
  }

  private static Data array(Datatype type, int count) {
    return switch (type) {
      case BYTE -> Data.of(new byte[count]);
      case CHAR -> Data.of(new char[count]);
      case SHORT -> Data.of(new short[count]);
      case INT -> Data.of(new int[count]);
      case LONG -> Data.of(new long[count]);
      case FLOAT -> Data.of(new float[count]);
      case DOUBLE -> Data.of(new double[count]);
    };
  }

  private static void set(Data data, int index, long value) {
    MemorySegment memory = data.segment();
    switch (data.type()) {
      case BYTE -> memory.set(ValueLayout.JAVA_BYTE, index, (byte) value);
      case CHAR -> memory.setAtIndex(ValueLayout.JAVA_CHAR, index, (char) value);
      case SHORT -> memory.setAtIndex(ValueLayout.JAVA_SHORT, index, (short) value);
      case INT -> memory.setAtIndex(ValueLayout.JAVA_INT, index, (int) value);
      case LONG -> memory.setAtIndex(ValueLayout.JAVA_LONG, index, value);
      case FLOAT -> memory.setAtIndex(ValueLayout.JAVA_FLOAT, index, (float) value);
      case DOUBLE -> memory.setAtIndex(ValueLayout.JAVA_DOUBLE, index, (double) value);
    }
  }

  private static long get(Data data, int index) {
    MemorySegment memory = data.segment();
    return switch (data.type()) {
      case BYTE -> memory.get(ValueLayout.JAVA_BYTE, index);
      case CHAR -> memory.getAtIndex(ValueLayout.JAVA_CHAR, index);
      case SHORT -> memory.getAtIndex(ValueLayout.JAVA_SHORT, index);
      case INT -> memory.getAtIndex(ValueLayout.JAVA_INT, index);
      case LONG -> memory.getAtIndex(ValueLayout.JAVA_LONG, index);
      case FLOAT -> (long) memory.getAtIndex(ValueLayout.JAVA_FLOAT, index);
      case DOUBLE -> (long) memory.getAtIndex(ValueLayout.JAVA_DOUBLE, index);
    };
  }
}
