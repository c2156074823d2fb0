package dev.ohpc.mpi;

import dev.ohpc.mpi.abi.Operations;
import java.util.function.ToLongFunction;

/**
 * How elements of all processes become one (MPI 4.1 section 6.9.2).
 *
 * <p>The logical and bitwise ones are for integers; with {@link Datatype#FLOAT} and {@link
 * Datatype#DOUBLE} the library refuses them.
 */
public enum Op {
  /** {@code MPI_SUM}. In what order floating-point numbers are added is the library's choice. */
  SUM(Operations::sum),
  /** {@code MPI_PROD}. */
  PROD(Operations::prod),
  /** {@code MPI_MIN}. */
  MIN(Operations::min),
  /** {@code MPI_MAX}. */
  MAX(Operations::max),
  /** {@code MPI_LAND}: 1 if all are other than 0, else 0. */
  LAND(Operations::land),
  /** {@code MPI_LOR}: 1 if any is other than 0, else 0. */
  LOR(Operations::lor),
  /** {@code MPI_LXOR}: 1 if an odd number of them is other than 0, else 0. */
  LXOR(Operations::lxor),
  /** {@code MPI_BAND}. */
  BAND(Operations::band),
  /** {@code MPI_BOR}. */
  BOR(Operations::bor),
  /** {@code MPI_BXOR}. */
  BXOR(Operations::bxor);

  private final ToLongFunction<Operations> handle;

  Op(ToLongFunction<Operations> handle) {
    this.handle = handle;
  }

  long handle(Operations handles) {
    return handle.applyAsLong(handles);
  }
}
