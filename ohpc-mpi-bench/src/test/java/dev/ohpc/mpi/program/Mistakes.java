package dev.ohpc.mpi.program;

import dev.ohpc.mpi.Comm;
import dev.ohpc.mpi.Data;
import dev.ohpc.mpi.Datatype;
import dev.ohpc.mpi.Mpi;
import dev.ohpc.mpi.MpiException;
import dev.ohpc.mpi.Op;
import dev.ohpc.mpi.Request;
import java.lang.foreign.Arena;

/** What users get wrong, one line each with what they are told. Runs on one rank. */
public final class Mistakes {

  private Mistakes() {}

  /** The program. */
  public static void main(String[] arguments) {
    Mpi mpi = Mpi.init();
    calls(mpi.world());
    memory(mpi.world());
    Comm closed = mpi.world().dup();
    closed.close();
    closed.close();
    told("closed", () -> closed.barrier());
    told("second start", Mpi::init);
    Comm forgotten = mpi.world().split(3, 0);
    Request lost = forgotten.irecv(Data.of(new int[1]), 0, 7);
    Expect.that(lost.test().isEmpty(), "nothing was sent");
    mpi.finish();
    mpi.finish();
    told("after the end", () -> mpi.world().barrier());
  }

  private static void calls(Comm world) {
    int[] one = new int[1];
    told("rank", () -> world.send(Data.of(one), 99, 0));
    told("root", () -> world.bcast(Data.of(one), 99));
    told("negative rank", () -> world.send(Data.of(one), -7, 0));
    told("negative tag", () -> world.send(Data.of(one), 0, -7));
    told("negative root", () -> world.bcast(Data.of(one), -2));
    told("negative colour", () -> world.split(-1, 0));
    told("operation", () -> world.allreduce(Data.of(new double[1]), Op.BAND));
    told("room", () -> world.allreduce(Data.of(one), Data.of(new int[2]), Op.SUM));
    told("room of another type", () -> world.scan(Data.of(one), Data.of(new long[1]), Op.SUM));
    told("parts", () -> world.gather(Data.of(one), Data.of(new int[2]), 0));
    told("counts", () -> world.gatherv(Data.of(one), Data.of(one), new int[] {1, 1}, 0));
    told("sum", () -> world.scatterv(Data.of(one), new int[] {2}, Data.of(one), 0));
    told("truncation", () -> truncated(world));
  }

  private static void truncated(Comm world) {
    Request sent = world.isend(Data.of(new int[2]), 0, 1);
    try {
      world.recv(Data.of(new int[1]), 0, 1);
    } finally {
      sent.waitFor();
    }
  }

  private static void memory(Comm world) {
    Data gone = freed(world);
    told("freed memory", () -> world.send(gone, 0, 4));
    Data read = Data.of(Data.of(new int[1]).segment().asReadOnly(), Datatype.INT);
    told("memory to read only", () -> world.recv(read, Comm.PROC_NULL, 0));
    told("elements", () -> Data.of(Data.of(new byte[7]).segment(), Datatype.INT));
  }

  /** Memory that a request was given up for before it went. */
  private static Data freed(Comm world) {
    try (Arena arena = Arena.ofConfined()) {
      Data gone = Data.allocate(arena, Datatype.INT, 1);
      Request request = world.irecv(gone, 0, 4);
      request.close();
      request.close();
      return gone;
    }
  }

  private static void told(String mistake, Runnable call) {
    try {
      call.run();
      System.out.println(mistake + ": nothing");
    } catch (MpiException e) {
      System.out.println(mistake + ": " + e.errorClass() + ", " + first(e));
    } catch (RuntimeException e) {
      System.out.println(mistake + ": " + e.getClass().getSimpleName() + ", " + first(e));
    }
  }

  private static String first(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
