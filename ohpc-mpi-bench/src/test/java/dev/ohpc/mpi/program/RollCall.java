package dev.ohpc.mpi.program;

import dev.ohpc.mpi.Comm;
import dev.ohpc.mpi.Data;
import dev.ohpc.mpi.Launcher;
import dev.ohpc.mpi.Mpi;
import dev.ohpc.mpi.Op;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who is where, told by rank 0. */
public final class RollCall {

  private static final int NAME = 64;

  private RollCall() {}

  /** The program. */
  public static void main(String[] arguments) {
    Mpi.run(
        mpi -> {
          Comm world = mpi.world();
          byte[] names = new byte[NAME * world.size()];
          byte[] name = Arrays.copyOf(mpi.processorName().getBytes(StandardCharsets.UTF_8), NAME);
          world.gather(Data.of(name), Data.of(names), 0);
          long sum = world.allreduce((long) world.rank(), Op.SUM);
          long neighbours = neighbours(world);
          if (world.rank() == 0) {
            String launcher = mpi.launcher().map(Launcher::name).orElse("nobody");
            System.out.println("ranks: " + world.size() + ", started by " + launcher);
            System.out.println("ranks a machine: " + count(names) + ", at most " + neighbours);
            System.out.println("sum of ranks: " + sum);
          }
        });
  }

  private static long neighbours(Comm world) {
    try (Comm node = world.splitShared()) {
      return world.allreduce((long) node.size(), Op.MAX);
    }
  }

  private static Map<String, Long> count(byte[] names) {
    return IntStream.range(0, names.length / NAME)
        .mapToObj(rank -> new String(names, rank * NAME, NAME, StandardCharsets.UTF_8).trim())
        .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
  }
}
