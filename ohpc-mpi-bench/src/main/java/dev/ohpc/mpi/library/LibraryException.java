package dev.ohpc.mpi.library;

/** Why no MPI library can be used, and what to do. */
public final class LibraryException extends Exception {

  private static final long serialVersionUID = 1;

  private final String sentence;

  LibraryException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** For the user. */
  public String sentence() {
    return sentence;
  }
}
