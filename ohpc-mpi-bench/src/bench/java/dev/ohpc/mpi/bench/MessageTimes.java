package dev.ohpc.mpi.bench;

import dev.ohpc.mpi.Comm;
import dev.ohpc.mpi.Data;
import dev.ohpc.mpi.Datatype;
import dev.ohpc.mpi.Mpi;
import dev.ohpc.mpi.Op;
import dev.ohpc.mpi.ThreadLevel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code message_times.c} does, with the same arguments, through this library. */
public final class MessageTimes {

  private static final int TAG = 1;
  private static final int MOST = 1 << 17;

  private final Mpi mpi;
  private final Comm world;
  private final Data one;
  private final Data many;

  private MessageTimes(Mpi mpi, Arena arena) {
    this.mpi = mpi;
    this.world = mpi.world();
    this.one = Data.allocate(arena, Datatype.DOUBLE, 1);
    this.many = Data.allocate(arena, Datatype.DOUBLE, MOST);
  }

  /** The program. */
  public static void main(String[] arguments) {
    Mpi.run(
        ThreadLevel.valueOf(arguments[0]),
        mpi -> {
          Path turns = Path.of(arguments[1], "turns." + mpi.world().rank());
          try (Arena arena = Arena.ofConfined();
              BufferedReader reader = Files.newBufferedReader(turns)) {
            new MessageTimes(mpi, arena).run(reader);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void run(BufferedReader turns) throws IOException {
    for (String line = turns.readLine(); line != null; line = turns.readLine()) {
      int space = line.indexOf(' ');
      double nanos = block(line.substring(0, space), Integer.parseInt(line.substring(space + 1)));
      if (world.rank() == 0) {
        System.out.println(nanos);
      }
    }
  }

  private double block(String call, int calls) {
    world.barrier();
    double start = mpi.wtime();
    switch (call) {
      case "ping-pong-8" -> pingPongs(one, calls);
      case "ping-pong-1048576" -> pingPongs(many, calls);
      case "allreduce-1" -> sums(calls);
      default -> throw new IllegalArgumentException(call);
    }
    return (mpi.wtime() - start) / calls * 1e9;
  }

  private void pingPongs(Data data, int calls) {
    for (int i = 0; i < calls; i++) {
      if (world.rank() == 0) {
        world.send(data, 1, TAG);
        world.recv(data, 1, TAG);
      } else {
        world.recv(data, 0, TAG);
        world.send(data, 0, TAG);
      }
    }
  }

  private void sums(int calls) {
    for (int i = 0; i < calls; i++) {
      world.allreduce(one, Op.MAX);
    }
  }
}
