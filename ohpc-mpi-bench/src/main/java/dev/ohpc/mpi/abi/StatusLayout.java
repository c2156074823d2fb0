package dev.ohpc.mpi.abi;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Where an {@code MPI_Status} has its public fields, in bytes.
 *
 * @param bytes the size of the whole
 * @param length where the size of the message is
 */
public record StatusLayout(int bytes, int source, int tag, int error, MessageLength length) {

  /** {@code MPI_SOURCE}. */
  public int source(MemorySegment status) {
    return status.get(ValueLayout.JAVA_INT, source);
  }

  /** {@code MPI_TAG}. */
  public int tag(MemorySegment status) {
    return status.get(ValueLayout.JAVA_INT, tag);
  }

  /** {@code MPI_ERROR}, which only calls that complete several requests set. */
  public int error(MemorySegment status) {
    return status.get(ValueLayout.JAVA_INT, error);
  }
}
