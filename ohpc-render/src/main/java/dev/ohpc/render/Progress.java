package dev.ohpc.render;

/** Hears how far a long write is. */
public interface Progress {

  /** Hears nothing. */
  Progress NONE = (done, total) -> {};

  /**
   * Called after each file, on the thread that writes.
   *
   * @param done how many files are dealt with
   * @param total how many there are
   */
  void files(int done, int total);
}
