package dev.ohpc.netboot.vfs.tree;

import dev.ohpc.netboot.vfs.journal.Journal;
import dev.ohpc.netboot.vfs.journal.StateDirectory;
import java.io.IOException;
import java.nio.file.Path;

/** Opens trees whose state is in a directory. */
public final class TreeFiles {

  private TreeFiles() {}

  /**
   * Opens one.
   *
   * @throws IOException if the state cannot be used
   */
  public static Tree open(Path root, Path directory) throws IOException {
    TreeState state = TreeState.of(root);
    Journal journal =
        Journal.open(
            StateDirectory.takeOutside(state.root(), directory), state::replay, state::inForce);
    try {
      return Tree.open(state, journal);
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }
}
