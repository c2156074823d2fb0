package dev.ohpc.mpi;

/**
 * What the MPI library answered to a call that it could not do.
 *
 * <p>After most errors a process cannot be sure what state its messages are in (MPI 4.1 section
 * 9.3). Unless it is caught, {@link Mpi#run} ends the job.
 */
public final class MpiException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final ErrorClass errorClass;

  MpiException(String call, ErrorClass errorClass, String text) {
    super(call + ": " + text);
    this.errorClass = errorClass;
  }

  /** The kind of error. */
  public ErrorClass errorClass() {
    return errorClass;
  }
}
