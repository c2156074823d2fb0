package dev.ohpc.mpi;

/**
 * Why MPI could not be started: no library, an unknown one, or one that does not belong to the
 * launcher. The message is for the user: what is wrong, and the cure.
 */
public final class MpiStartException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Without a trace: the mistake is not in the code. */
  MpiStartException(String message) {
    super(message, null, false, false);
  }
}
