package dev.ohpc.testkit.rehearsal;

import dev.ohpc.testkit.pi4.BootFailure;
import dev.ohpc.testkit.pi4.Pi4;
import dev.ohpc.testkit.pi4.Pi4Boot;
import dev.ohpc.testkit.pi4.Pi4Network;
import java.util.List;
import java.util.Optional;

/**
 * A board in the place of a node.
 *
 * @param failure what keeps it from booting before it does anything
 */
record RehearsedBoard(Pi4 pi4, Optional<BootFailure> failure) {

  Pi4Boot boot(Pi4Network network) {
    return failure.isPresent()
        ? new Pi4Boot(List.of(), Optional.empty(), failure)
        : pi4.boot(network);
  }
}
