package dev.ohpc.model.problem;

/** How bad a problem is. */
public enum Severity {
  /** The cluster could not work, or a file could not be written: nothing is rendered. */
  ERROR("error"),
  /** Renders, but works badly, partly, or not safely. */
  WARNING("warning"),
  /** Worth knowing. */
  NOTE("note");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** In lower case: {@code error}. */
  @Override
  public String toString() {
    return word;
  }
}
