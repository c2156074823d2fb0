package dev.ohpc.mpi.bench;

import dev.ohpc.mpi.Comm;
import dev.ohpc.mpi.Data;
import dev.ohpc.mpi.Datatype;
import dev.ohpc.mpi.Mpi;
import dev.ohpc.mpi.Op;
import dev.ohpc.mpi.ThreadLevel;
import java.lang.foreign.Arena;
import java.util.Arrays;

/**
 * What {@code message_times.c} does, in the same order and as often, through this library. The
 * argument is the thread level.
 */
public final class MessageTimes {

  private static final int BLOCKS = 15;
  private static final int TAG = 1;

  private final Mpi mpi;
  private final Comm world;

  private MessageTimes(Mpi mpi) {
    this.mpi = mpi;
    this.world = mpi.world();
  }

  /** The program. */
  public static void main(String[] arguments) {
    Mpi.run(ThreadLevel.valueOf(arguments[0]), mpi -> new MessageTimes(mpi).run());
  }

  private void run() {
    try (Arena arena = Arena.ofConfined()) {
      Data one = Data.allocate(arena, Datatype.DOUBLE, 1);
      Data many = Data.allocate(arena, Datatype.DOUBLE, 1 << 17);
      measure("ping-pong-8", () -> pingPong(one), 20_000);
      measure("ping-pong-1048576", () -> pingPong(many), 200);
      measure("allreduce-1", () -> world.allreduce(one, Op.MAX), 20_000);
    }
  }

  private void pingPong(Data data) {
    if (world.rank() == 0) {
      world.send(data, 1, TAG);
      world.recv(data, 1, TAG);
    } else {
      world.recv(data, 0, TAG);
      world.send(data, 0, TAG);
    }
  }

  private void measure(String name, Runnable call, int calls) {
    double first = block(call, calls);
    for (int i = 0; i < BLOCKS; i++) {
      block(call, calls / 4);
    }
    double[] blocks = new double[BLOCKS];
    for (int i = 0; i < BLOCKS; i++) {
      blocks[i] = block(call, calls);
    }
    Arrays.sort(blocks);
    if (world.rank() == 0) {
      System.out.println(name + " " + blocks[BLOCKS / 2] + " " + blocks[0] + " " + first);
    }
  }

  private double block(Runnable call, int calls) {
    world.barrier();
    double start = mpi.wtime();
    for (int i = 0; i < calls; i++) {
      call.run();
    }
    return (mpi.wtime() - start) / calls * 1e9;
  }
}
