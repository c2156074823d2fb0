package dev.ohpc.mpi;

import java.util.concurrent.TimeUnit;

/** The end of a job that cannot go on. */
final class Abort {

  /** What the library has to bring the others down. */
  private static final long PATIENCE_SECONDS = 5;

  /** Hydra drops what it has not read yet when a job is aborted, and with it the reason. */
  private static final long READING_SECONDS = 1;

  private Abort() {}

  /** Ends the job, and tells why. */
  static void because(Session session, int rank, Thread thread, Throwable cause) {
    System.err.println(
        "rank " + rank + " ends the job, for its thread `" + thread.getName() + "` failed:");
    cause.printStackTrace();
    System.err.flush();
    sleep(READING_SECONDS);
    job(session, 1);
  }

  /** Does not return: if the library fails to end this process, the JVM does. */
  static void job(Session session, int code) {
    System.out.flush();
    System.err.flush();
    haltLater(code);
    if (!session.isEnded()) {
      session.functions().environment().abort(session.abi().commWorld(), code);
    }
    Runtime.getRuntime().halt(code);
  }

  /** The thread that calls may not be the one that MPI knows, so the call may get stuck. */
  private static void haltLater(int code) {
    Thread watch =
        new Thread(
            () -> {
              sleep(PATIENCE_SECONDS);
              Runtime.getRuntime().halt(code);
            },
            "mpi-abort");
    watch.setDaemon(true);
    watch.start();
  }

  private static void sleep(long seconds) {
    try {
      TimeUnit.SECONDS.sleep(seconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
