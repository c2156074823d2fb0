package dev.ohpc.mpi.abi;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;

/**
 * Numbers that a library wrote where it was told to. A segment of their own would guard each of
 * them against a memory that is freed or too short, which is a quarter of what a receive takes here
 * beside the call itself; so the address must be that of a whole status that is kept.
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
