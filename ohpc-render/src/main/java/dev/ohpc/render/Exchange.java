package dev.ohpc.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** Moves files into a directory and out of it, and keeps what it takes to undo that. */
final class Exchange {

  /** What undoes one move. */
  interface Step {
    void run() throws IOException;
  }

  private final Path kept;
  private final Deque<Step> undo = new ArrayDeque<>();
  private int number;

  /**
   * Starts one.
   *
   * @param kept where files go that are taken away
   */
  Exchange(Path kept) {
    this.kept = kept;
  }

  /** Adds what undoes something that is done elsewhere. */
  void undoneBy(Step step) {
    undo.push(step);
  }

  /** Makes a directory unless it is there. */
  void makeDirectory(Path directory) throws IOException {
    if (DirectoryTree.make(directory)) {
      undo.push(() -> DirectoryTree.deleteIfEmpty(directory));
    }
  }

  /** Moves a file to its place, and what was there away. */
  void put(Path file, Path place) throws IOException {
    takeAway(place);
    DiskFile.move(file, place, place);
    undo.push(() -> Files.deleteIfExists(place));
  }

  /** Moves a file away, if it is there. */
  void takeAway(Path place) throws IOException {
    if (DiskFile.find(place).isPresent()) {
      Path old = kept.resolve("old-" + number++);
      DiskFile.move(place, old, place);
      undo.push(() -> DiskFile.move(old, place, place));
    }
  }

  /** Puts everything back, the last first; stops where that fails. */
  void undo() throws IOException {
    while (!undo.isEmpty()) {
      undo.pop().run();
    }
  }
}
