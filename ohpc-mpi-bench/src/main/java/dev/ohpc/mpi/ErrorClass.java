package dev.ohpc.mpi;

/** The kinds of errors of MPI-1 (MPI 4.1 section 9.4); the libraries number them differently. */
public enum ErrorClass {
  /** {@code MPI_SUCCESS}. */
  SUCCESS,
  /** {@code MPI_ERR_BUFFER}: invalid memory. */
  BUFFER,
  /** {@code MPI_ERR_COUNT}: invalid number of elements. */
  COUNT,
  /** {@code MPI_ERR_TYPE}: invalid type. */
  TYPE,
  /** {@code MPI_ERR_TAG}: invalid tag. */
  TAG,
  /** {@code MPI_ERR_COMM}: invalid communicator. */
  COMM,
  /** {@code MPI_ERR_RANK}: no process of the communicator has that rank. */
  RANK,
  /** {@code MPI_ERR_REQUEST}: invalid request. */
  REQUEST,
  /** {@code MPI_ERR_ROOT}: no process of the communicator has the root's rank. */
  ROOT,
  /** {@code MPI_ERR_GROUP}: invalid group. */
  GROUP,
  /** {@code MPI_ERR_OP}: the operation is not for that type. */
  OP,
  /** {@code MPI_ERR_TOPOLOGY}: invalid topology. */
  TOPOLOGY,
  /** {@code MPI_ERR_DIMS}: invalid dimension. */
  DIMS,
  /** {@code MPI_ERR_ARG}: another invalid argument. */
  ARG,
  /** {@code MPI_ERR_UNKNOWN}: the library does not know what went wrong. */
  UNKNOWN,
  /** {@code MPI_ERR_TRUNCATE}: a message was longer than the memory for it. */
  TRUNCATE,
  /** {@code MPI_ERR_OTHER}, and all classes that came after MPI-1; the text tells which. */
  OTHER,
  /** {@code MPI_ERR_INTERN}: an error of the library itself. */
  INTERN,
  /** {@code MPI_ERR_PENDING}: a request that is not complete, of several. */
  PENDING,
  /** {@code MPI_ERR_IN_STATUS}: one of several requests failed. */
  IN_STATUS
}
