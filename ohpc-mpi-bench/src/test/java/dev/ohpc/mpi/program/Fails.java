package dev.ohpc.mpi.program;

import dev.ohpc.mpi.Comm;
import dev.ohpc.mpi.Data;
import dev.ohpc.mpi.Mpi;
import java.io.IOException;

/** The last rank fails in some way, while all others wait for it. */
public final class Fails {

  /** How it fails. */
  public enum Way {
    /** An exception leaves {@link Mpi#run}, through blocks that close what they opened. */
    EXCEPTION,
    /** An exception leaves {@code main}, after {@link Mpi#init}. */
    EXCEPTION_AFTER_INIT,
    /** An exception ends another thread, while its own waits too. */
    EXCEPTION_IN_THREAD,
    /** It ends the job itself. */
    ABORT,
    /** It ends the job with a status that says that all is well. */
    ABORT_AS_SUCCESS,
    /** The machine kills it. */
    KILL
  }

  private Fails() {}

  /**
   * The program.
   *
   * @param arguments the way
   */
  public static void main(String[] arguments) throws Exception {
    Way way = Way.valueOf(arguments[0]);
    if (way == Way.EXCEPTION_AFTER_INIT) {
      fail(Mpi.init(), way);
    } else {
      Mpi.run(mpi -> fail(mpi, way));
    }
  }

  private static void fail(Mpi mpi, Way way) throws IOException {
    Comm world = mpi.world();
    try (Comm copy = world.dup()) {
      if (world.rank() == world.size() - 1) {
        fail(mpi, copy, way);
      }
      copy.barrier();
      System.out.println("went on");
    }
  }

  private static void fail(Mpi mpi, Comm comm, Way way) throws IOException {
    switch (way) {
      case EXCEPTION, EXCEPTION_AFTER_INIT -> failWithRequests(comm);
      case EXCEPTION_IN_THREAD -> {
        new Thread(Fails::fail, "worker").start();
        comm.recv(Data.none(), comm.rank(), 0);
      }
      case ABORT -> mpi.abort(7);
      case ABORT_AS_SUCCESS -> mpi.abort(0);
      case KILL -> {
        kill();
        comm.recv(Data.none(), comm.rank(), 0); // the signal may come later than the next call
      }
    }
  }

  /** What is under way has nobody to take it. */
  private static void failWithRequests(Comm comm) {
    try (var sent = comm.isend(Data.of(new long[1 << 20]), 0, 1);
        var received = comm.irecv(Data.of(new long[1]), 0, 1)) {
      System.out.println("began " + sent + ", " + received);
      fail();
    }
  }

  private static void fail() {
    throw new IllegalStateException("out of luck");
  }

  private static void kill() throws IOException {
    new ProcessBuilder("kill", "-KILL", Long.toString(ProcessHandle.current().pid())).start();
  }
}
