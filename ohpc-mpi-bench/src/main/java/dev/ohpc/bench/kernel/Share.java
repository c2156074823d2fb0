package dev.ohpc.bench.kernel;

/**
 * The part of the points that falls to one rank.
 *
 * <p>Ranks take every {@code size}-th point as the guide's program does, or a run of whole chunks;
 * the kernel decides which. Chunks never depend on the number of ranks, so that the sum of a chunk
 * is the same to the last bit whoever computes it.
 *
 * @param points how many points all ranks have together, from 1 to {@link #MAX_POINTS}
 * @param rank which rank this is, from 0
 * @param size how many ranks there are
 */
public record Share(long points, int rank, int size) {

  /** Up to here the middle of a step, {@code i + 0.5}, is exact in a double. */
  public static final long MAX_POINTS = 1L << 50;

  static final int CHUNK = 1 << 16;

  /**
   * Checks it.
   *
   * @throws IllegalArgumentException if a number is out of range
   */
  public Share {
    if (points < 1 || points > MAX_POINTS) {
      throw new IllegalArgumentException(
          "points must be from 1 to " + MAX_POINTS + ", but is " + points);
    }
    if (size < 1 || rank < 0 || rank >= size) {
      throw new IllegalArgumentException("there is no rank " + rank + " among " + size);
    }
  }

  /** All points, for one rank alone. */
  public static Share all(long points) {
    return new Share(points, 0, 1);
  }

  /** The first chunk of this rank. */
  long firstChunk() {
    return boundary(rank);
  }

  /** The first chunk of the next rank. */
  long endChunk() {
    return boundary(rank + 1);
  }

  /** The first point of this rank's chunks. */
  long first() {
    return Math.min(points, firstChunk() * CHUNK);
  }

  /** The first point after this rank's chunks; the last chunk of all may be cut short. */
  long end() {
    return Math.min(points, endChunk() * CHUNK);
  }

  private long boundary(int rank) {
    long chunks = Math.ceilDiv(points, (long) CHUNK);
    return chunks / size * rank + chunks % size * rank / size;
  }
}
