package dev.ohpc.mpi.program;

import dev.ohpc.mpi.Comm;
import dev.ohpc.mpi.Data;
import dev.ohpc.mpi.Datatype;
import dev.ohpc.mpi.Mpi;
import dev.ohpc.mpi.MpiException;
import dev.ohpc.mpi.Request;
import java.util.List;

/** Rank 1 sends more than there is room for; of several messages the others arrive all the same. */
public final class Truncations {

  private Truncations() {}

  /** The program. */
  public static void main(String[] arguments) {
    Mpi.run(
        mpi -> {
          Comm world = mpi.world();
          if (world.rank() == 0) {
            receive(world);
          } else {
            world.barrier();
            world.send(Data.of(new int[] {8, 9}), 0, 1);
            world.send(Data.of(new int[2]), 0, 2);
            world.send(Data.of(new int[2]), 0, 3);
          }
          world.barrier();
        });
  }

  private static void receive(Comm world) {
    int[] fits = new int[2];
    Request good = world.irecv(Data.of(fits), 1, 1);
    Request bad = world.irecv(Data.of(new int[1]), 1, 2);
    Request badAlone = world.irecv(Data.of(new int[1]), 1, 3);
    world.barrier();
    say("all", () -> Request.waitAll(List.of(good, bad)));
    Expect.that(good.waitFor().count(Datatype.INT) == 2 && fits[1] == 9, "the good one is there");
    say("again", bad::waitFor);
    say("alone", badAlone::waitFor);
  }

  private static void say(String what, Runnable wait) {
    try {
      wait.run();
      System.out.println(what + ": nothing");
    } catch (MpiException e) {
      System.out.println(what + ": " + e.errorClass() + ", " + e.getMessage());
    }
  }
}
