package dev.ohpc.mpi.abi;

/**
 * Where a status keeps the size of its message.
 *
 * <p>Asking the library for it ({@code MPI_Get_elements_x}) is one more call for each message. The
 * families that have an {@code mpi.h} of their own cannot move it without breaking their programs,
 * for a status is the caller's memory.
 */
public enum MessageLength {
  /** {@code size_t _ucount} of Open MPI. */
  UCOUNT {
    @Override
    public long read(long status) {
      return Written.longAt(status + 16);
    }
  },
  /** {@code int count_lo, count_hi_and_cancelled} of MPICH; whether it is cancelled is bit 0. */
  COUNT_LO_HI {
    @Override
    public long read(long status) {
      long low = Integer.toUnsignedLong(Written.intAt(status));
      long high = Integer.toUnsignedLong(Written.intAt(status + 4)) >>> 1;
      return high << 32 | low;
    }
  },
  /** The library's own affair. */
  HIDDEN {
    @Override
    public long read(long status) {
      throw new IllegalStateException("only the library knows the size of a message");
    }
  };

  /** The size in bytes. */
  public abstract long read(long status);
}
