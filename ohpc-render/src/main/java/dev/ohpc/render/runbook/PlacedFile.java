package dev.ohpc.render.runbook;

import dev.ohpc.model.value.FileMode;

/**
 * A rendered file and where it belongs on the server, or in a root on it; root owns it.
 *
 * @param source its place in the rendered directory
 * @param target where it belongs
 * @param mode its permissions there
 */
record PlacedFile(Argument source, Argument target, FileMode mode) {

  /** {@code install -C} leaves a file alone that is as it should be, its mode included. */
  Command install() {
    return Command.of(
        "install", "-C", "-D", "-o", "root", "-g", "root", "-m", mode, "--", source, target);
  }

  Command isPlaced() {
    return Command.tool("is-placed", source, target, mode);
  }
}
