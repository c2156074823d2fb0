package dev.ohpc.mpi;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Native memory that arrays are copied to and from. It is kept from call to call, and grows.
 *
 * <p>Memory for more than 16 MiB is left to the garbage collector after the call.
 */
final class Staging {

  private static final long SMALLEST = 4096;
  private static final long LARGEST_KEPT = 16 << 20;

  private MemorySegment kept = allocate(SMALLEST);

  /** Data where the library can read it. */
  MemorySegment filled(Data data) {
    MemorySegment memory = room(data);
    if (!data.segment().isNative()) {
      memory.copyFrom(data.segment());
    }
    return memory;
  }

  /** Memory of the data's size, for the library to write to. */
  MemorySegment room(Data data) {
    return data.segment().isNative() ? data.segment() : memory(data.segment().byteSize());
  }

  /** Copies what the library wrote, the first bytes of the room, to where it belongs. */
  static void deliver(MemorySegment room, Data data, long bytes) {
    if (!data.segment().isNative()) {
      MemorySegment.copy(room, 0, data.segment(), 0, bytes);
    }
  }

  static void deliver(MemorySegment room, Data data) {
    deliver(room, data, data.segment().byteSize());
  }

  private MemorySegment memory(long bytes) {
    if (bytes > LARGEST_KEPT) {
      return allocate(bytes);
    }
    if (bytes > kept.byteSize()) {
      kept = allocate(Long.highestOneBit(bytes) << 1);
    }
    return kept.asSlice(0, bytes);
  }

  private static MemorySegment allocate(long bytes) {
    return Arena.ofAuto().allocate(bytes, ValueLayout.JAVA_LONG.byteAlignment());
  }
}
