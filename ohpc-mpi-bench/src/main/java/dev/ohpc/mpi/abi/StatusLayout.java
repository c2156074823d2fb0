package dev.ohpc.mpi.abi;

/**
 * Where an {@code MPI_Status} has its public fields, in bytes.
 *
 * @param bytes the size of the whole
 * @param length where the size of the message is
 */
public record StatusLayout(int bytes, int source, int tag, int error, MessageLength length) {

  /** {@code MPI_SOURCE}. */
  public int source(long status) {
    return Written.intAt(status + source);
  }

  /** {@code MPI_TAG}. */
  public int tag(long status) {
    return Written.intAt(status + tag);
  }

  /** {@code MPI_ERROR}, which only calls that complete several requests set. */
  public int error(long status) {
    return Written.intAt(status + error);
  }
}
