package dev.ohpc.mpi.abi;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;

/**
 * Numbers that a library wrote where it was told to. A segment would guard each of them, against a
 * memory that is freed or too short, and take half of the time that is left to a message of eight
 * bytes; so the address must be that of a whole status of this library's own.
 */
final class Written {

  @SuppressWarnings("restricted") // see above
  private static final MemorySegment MEMORY = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

  private Written() {}

  static int intAt(long address) {
    return MEMORY.get(JAVA_INT, address);
  }

  static long longAt(long address) {
    return MEMORY.get(JAVA_LONG, address);
  }
}
