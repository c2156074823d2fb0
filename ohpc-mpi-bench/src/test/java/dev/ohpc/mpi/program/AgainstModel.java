package dev.ohpc.mpi.program;

import dev.ohpc.mpi.Comm;
import dev.ohpc.mpi.Mpi;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Draws cases of all operations, in all kinds of communicators, and compares them with the model.
 */
public final class AgainstModel {

  private AgainstModel() {}

  /**
   * The program.
   *
   * @param arguments the first seed, and the number of them
   */
  public static void main(String[] arguments) {
    long first = Long.parseLong(arguments[0]);
    int seeds = Integer.parseInt(arguments[1]);
    Mpi.run(mpi -> new AgainstModel().run(mpi, first, seeds));
  }

  private void run(Mpi mpi, long first, int seeds) {
    Comm world = mpi.world();
    try (Comm copy = world.dup();
        Comm half = world.split(world.rank() % 2, -world.rank());
        Comm node = world.splitShared()) {
      Expect.that(half.size() == (world.size() + 1 - world.rank() % 2) / 2, "size of a half");
      Expect.that(half.rank() == half.size() - 1 - world.rank() / 2, "order of keys in a half");
      Expect.that(node.size() == world.size(), "all are on this machine");
      List<Comm> comms = List.of(world, copy, half, node, mpi.self());
      int cases = 0;
      for (int i = 0; i < seeds; i++) {
        cases += draw(comms.get(i % comms.size()), first + i);
      }
      world.barrier();
      if (world.rank() == 0) {
        System.out.println(
            cases + " cases on " + world.size() + " ranks of " + mpi.library().name());
      }
    }
  }

  private static int draw(Comm comm, long seed) {
    List<Consumer<Draw>> all =
        Stream.of(CollectiveCases.ALL, MessageCases.ALL).flatMap(List::stream).toList();
    try (Arena arena = Arena.ofConfined()) {
      for (int i = 0; i < all.size(); i++) {
        all.get(i).accept(new Draw(comm, arena, seed * all.size() + i));
      }
    }
    return all.size();
  }
}
