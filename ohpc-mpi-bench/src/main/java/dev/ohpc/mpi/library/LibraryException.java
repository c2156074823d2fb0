package dev.ohpc.mpi.library;

/** Why no MPI library can be used, and what to do. */
public final class LibraryException extends Exception {

  private static final long serialVersionUID = 1;

  /** With a sentence for the user. */
  public LibraryException(String message) {
    super(message);
  }
}
