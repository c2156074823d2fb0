package dev.ohpc.mpi;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Objects;

/**
 * Elements to send, or room for elements to receive.
 *
 * <pre>{@code
 * double[] values = …;
 * comm.bcast(Data.of(values), 0);                     // an array: copied on its way
 *
 * try (Arena arena = Arena.ofConfined()) {
 *   Data data = Data.allocate(arena, Datatype.DOUBLE, 1 << 17);
 *   comm.bcast(data, 0);                              // off the heap: the library reads it there
 * }
 * }</pre>
 *
 * <p>MPI works on memory that the garbage collector does not move. Off-heap memory is handed to the
 * library as it is, which costs nothing. An array is copied to such memory before a call and back
 * after it, about as fast as memory can be copied.
 */
public final class Data {

  private static final Data NONE = of(new byte[0]);

  private final MemorySegment segment;
  private final Datatype type;
  private final int count;

  private Data(MemorySegment segment, Datatype type) {
    this.segment = segment;
    this.type = Objects.requireNonNull(type, "type");
    this.count = count(segment, type);
  }

  private static int count(MemorySegment segment, Datatype type) {
    long count = segment.byteSize() / type.bytes();
    if (segment.byteSize() % type.bytes() != 0 || count > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          segment.byteSize()
              + " bytes are no "
              + type
              + " elements that one message can hold: it takes a multiple of "
              + type.bytes()
              + " bytes, and at most "
              + Integer.MAX_VALUE
              + " elements");
    }
    return (int) count;
  }

  /** No elements: what a process gives that has nothing to send, or nowhere to receive. */
  public static Data none() {
    return NONE;
  }

  /** An array. */
  public static Data of(byte[] array) {
    return new Data(MemorySegment.ofArray(array), Datatype.BYTE);
  }

  /** An array. */
  public static Data of(char[] array) {
    return new Data(MemorySegment.ofArray(array), Datatype.CHAR);
  }

  /** An array. */
  public static Data of(short[] array) {
    return new Data(MemorySegment.ofArray(array), Datatype.SHORT);
  }

  /** An array. */
  public static Data of(int[] array) {
    return new Data(MemorySegment.ofArray(array), Datatype.INT);
  }

  /** An array. */
  public static Data of(long[] array) {
    return new Data(MemorySegment.ofArray(array), Datatype.LONG);
  }

  /** An array. */
  public static Data of(float[] array) {
    return new Data(MemorySegment.ofArray(array), Datatype.FLOAT);
  }

  /** An array. */
  public static Data of(double[] array) {
    return new Data(MemorySegment.ofArray(array), Datatype.DOUBLE);
  }

  /**
   * Memory, all of it.
   *
   * @throws IllegalArgumentException if it is not a whole number of elements, or more than 2³¹−1
   */
  public static Data of(MemorySegment segment, Datatype type) {
    return new Data(segment, type);
  }

  /** New memory off the heap, which lives as long as the arena. */
  public static Data allocate(Arena arena, Datatype type, int count) {
    return new Data(arena.allocate((long) count * type.bytes(), type.bytes()), type);
  }

  /**
   * A part of the elements, in the same memory.
   *
   * @throws IndexOutOfBoundsException if there are not as many
   */
  public Data slice(int offset, int count) {
    long bytes = type.bytes();
    return new Data(segment.asSlice(offset * bytes, count * bytes), type);
  }

  /** What it is made of. */
  public Datatype type() {
    return type;
  }

  /** The number of elements. */
  public int count() {
    return count;
  }

  /** Where the elements are. */
  public MemorySegment segment() {
    return segment;
  }

  /** Such as {@code 3 DOUBLE}. */
  @Override
  public String toString() {
    return count + " " + type;
  }
}
