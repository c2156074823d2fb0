package dev.ohpc.mpi;

import java.util.concurrent.TimeUnit;

/** The end of a job that cannot go on. */
final class Abort {

  /** What the library has to bring the others down. */
  private static final long PATIENCE_SECONDS = 5;

  private Abort() {}

  /** Does not return: if the library fails to end this process, the JVM does. */
  static void job(Session session, int code) {
    System.out.flush();
    System.err.flush();
    haltLater(code);
    session.functions().environment().abort(session.abi().commWorld(), code);
    Runtime.getRuntime().halt(code);
  }

  /** The thread that calls may not be the one that MPI knows, so the call may get stuck. */
  private static void haltLater(int code) {
    Thread watch =
        new Thread(
            () -> {
              try {
                TimeUnit.SECONDS.sleep(PATIENCE_SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              Runtime.getRuntime().halt(code);
            },
            "mpi-abort");
    watch.setDaemon(true);
    watch.start();
  }
}
