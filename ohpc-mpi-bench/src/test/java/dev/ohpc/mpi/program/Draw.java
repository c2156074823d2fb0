package dev.ohpc.mpi.program;

import dev.ohpc.mpi.Comm;
import dev.ohpc.mpi.Datatype;
import dev.ohpc.mpi.Op;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A case of an operation, drawn from a seed. Every process draws the same, and knows what all
 * others have, so that each can tell what it should get.
 */
final class Draw {

  private static final int LONGEST = 40;

  private final Comm comm;
  private final Arena arena;
  private final Random random;
  private final Random own;
  private final Datatype type;
  private final Op op;
  private final int root;

  Draw(Comm comm, Arena arena, long seed) {
    this.comm = comm;
    this.arena = arena;
    this.random = new Random(seed * 31 + comm.size());
    this.own = new Random(seed * 31 + comm.rank());
    this.type = anyOf(List.of(Datatype.values()));
    this.op = anyOf(OpModel.of(type));
    this.root = random.nextInt(comm.size());
  }

  private <T> T anyOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** How many elements; none at all is one of the edges. */
  int count() {
    return random.nextInt(4) == 0 ? random.nextInt(2) : random.nextInt(LONGEST);
  }

  int[] counts() {
    return IntStream.range(0, comm.size()).map(rank -> count()).toArray();
  }

  /** Values of one process. */
  long[] values(int count) {
    return random.longs(count, 0, 5).toArray();
  }

  /** Values of each process. */
  long[][] valuesOfEach(int count) {
    return IntStream.range(0, comm.size()).mapToObj(rank -> values(count)).toArray(long[][]::new);
  }

  /** Room, in an array or off the heap; processes need not agree. */
  Elements room(int count) {
    return own.nextBoolean() ? Elements.inArray(type, count) : Elements.offHeap(arena, type, count);
  }

  Elements filled(long... values) {
    return room(values.length).fill(values);
  }

  Comm comm() {
    return comm;
  }

  Op op() {
    return op;
  }

  int root() {
    return root;
  }

  boolean isRoot() {
    return comm.rank() == root;
  }

  /** What comes of the first processes' elements. */
  long[] reduced(long[][] each, int processes) {
    long[] result = each[0].clone();
    for (int rank = 1; rank < processes; rank++) {
      for (int i = 0; i < result.length; i++) {
        result[i] = OpModel.apply(op, type, result[i], each[rank][i]);
      }
    }
    return result;
  }

  @Override
  public String toString() {
    return type + " " + op + " root " + root;
  }
}
