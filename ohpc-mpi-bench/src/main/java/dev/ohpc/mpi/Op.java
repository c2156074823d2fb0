package dev.ohpc.mpi;

import dev.ohpc.mpi.abi.Operations;

/**
 * How elements of all processes become one (MPI 4.1 section 6.9.2).
 *
 * <p>The logical and bitwise ones are for integers; with {@link Datatype#FLOAT} and {@link
 * Datatype#DOUBLE} the library refuses them.
 */
public enum Op {
  /** {@code MPI_SUM}. In what order floating-point numbers are added is the library's choice. */
  SUM,
  /** {@code MPI_PROD}. */
  PROD,
  /** {@code MPI_MIN}. */
  MIN,
  /** {@code MPI_MAX}. */
  MAX,
  /** {@code MPI_LAND}: 1 if all are other than 0, else 0. */
  LAND,
  /** {@code MPI_LOR}: 1 if any is other than 0, else 0. */
  LOR,
  /** {@code MPI_LXOR}: 1 if an odd number of them is other than 0, else 0. */
  LXOR,
  /** {@code MPI_BAND}. */
  BAND,
  /** {@code MPI_BOR}. */
  BOR,
  /** {@code MPI_BXOR}. */
  BXOR;

  long handle(Operations handles) {
    return switch (this) {
      case SUM -> handles.sum();
      case PROD -> handles.prod();
      case MIN -> handles.min();
      case MAX -> handles.max();
      case LAND -> handles.land();
      case LOR -> handles.lor();
      case LXOR -> handles.lxor();
      case BAND -> handles.band();
      case BOR -> handles.bor();
      case BXOR -> handles.bxor();
    };
  }
}
