package dev.ohpc.mpi;

import java.lang.Thread.UncaughtExceptionHandler;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * MPI in this process: where a program begins.
 *
 * <pre>{@code
 * public static void main(String[] arguments) {
 *   Mpi.run(
 *       mpi -> {
 *         Comm world = mpi.world();
 *         double sum = world.allreduce(1.0 / (world.rank() + 1), Op.SUM);
 *         if (world.rank() == 0) {
 *           System.out.println(mpi.library() + ": " + sum);
 *         }
 *       });
 * }
 * }</pre>
 *
 * <p>It is started as any MPI program: {@code mpirun -n 4 java --enable-native-access=ALL-UNNAMED
 * -cp … Program}. Without a launcher it runs as a job of one process.
 *
 * <p>The library is found at run time: Open MPI 4.1 and 5, the MPICH family, and the ABI of MPI 5.0
 * are known. The system property {@code ohpc.mpi.lib} or the variable {@code OHPC_MPI_LIB} names
 * one; else the launcher, environment modules and the system's linker do.
 *
 * <p>A process starts MPI once and finishes it once. This class is not {@link AutoCloseable} on
 * purpose: to leave a block by an exception and to finish MPI on the way waits forever for
 * processes that wait for this one. {@link #run} finishes when all is well, and else ends the job.
 */
public final class Mpi {

  private static final System.Logger LOG = System.getLogger(Mpi.class.getName());

  private static final AtomicBoolean STARTED = new AtomicBoolean();

  /** The longest name of all families is Open MPI's. */
  private static final long LONGEST_NAME = 256;

  private static final int LAST_STATUS = 255;

  private final Session session;
  private final MpiLibrary library;
  private final Optional<Launcher> launcher;
  private final ThreadLevel threadLevel;
  private final Comm world;
  private final Comm self;
  private final @Nullable UncaughtExceptionHandler before =
      Thread.getDefaultUncaughtExceptionHandler();

  private Mpi(
      Session session,
      MpiLibrary library,
      Optional<Launcher> launcher,
      ThreadLevel threadLevel,
      Turn turn) {
    this.session = session;
    this.library = library;
    this.launcher = launcher;
    this.threadLevel = threadLevel;
    this.world = Comm.predefined(session, turn, session.abi().commWorld(), "MPI_COMM_WORLD");
    this.self = Comm.predefined(session, turn, session.abi().commSelf(), "MPI_COMM_SELF");
  }

  static Mpi of(
      Session session, MpiLibrary library, Optional<Launcher> launcher, ThreadLevel threadLevel) {
    try (Turn turn = session.turn()) {
      return new Mpi(session, library, launcher, threadLevel, turn);
    }
  }

  /** A program of one process of the job. */
  @FunctionalInterface
  public interface Program {

    /** Runs while MPI is started. */
    void run(Mpi mpi) throws Exception;
  }

  /**
   * Runs a program with MPI, in this thread, which then makes all calls ({@link
   * ThreadLevel#FUNNELED}). If it throws, that is printed and the job ends.
   *
   * @throws MpiStartException if MPI cannot be started
   */
  public static void run(Program program) {
    run(ThreadLevel.FUNNELED, program);
  }

  /** Runs a program as {@link #run(Program)} does, in which more threads may call MPI. */
  public static void run(ThreadLevel level, Program program) {
    Mpi mpi = init(level);
    try {
      program.run(mpi);
    } catch (Throwable e) {
      mpi.abort(Thread.currentThread(), e);
    }
    mpi.finish();
  }

  /**
   * Starts MPI. From now on an exception that no thread catches ends the job.
   *
   * @throws MpiStartException if it cannot be started
   */
  public static Mpi init() {
    return init(ThreadLevel.FUNNELED);
  }

  /**
   * Starts MPI for as many threads.
   *
   * @throws MpiStartException also if the library does not grant the level
   */
  public static Mpi init(ThreadLevel level) {
    ThreadRule.refuseVirtual();
    if (!STARTED.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "MPI is started once in a process, and cannot be started again");
    }
    Mpi mpi = new Start(Launcher.detect()).start(level);
    Thread.setDefaultUncaughtExceptionHandler(mpi::abort);
    return mpi;
  }

  /** All processes of the job. */
  public Comm world() {
    return world;
  }

  /** This process alone. */
  public Comm self() {
    return self;
  }

  /** Which library it is. */
  public MpiLibrary library() {
    return library;
  }

  /** What started this process; none if it was started by itself. */
  public Optional<Launcher> launcher() {
    return launcher;
  }

  /** Which threads may call. */
  public ThreadLevel threadLevel() {
    return threadLevel;
  }

  /** The name of the machine that this process is on, as the library has it. */
  public String processorName() {
    try (Turn turn = session.turn();
        Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocate(LONGEST_NAME);
      turn.check(
          "MPI_Get_processor_name",
          session.functions().environment().getProcessorName(name, turn.answer()));
      return name.getString(0);
    }
  }

  /** Seconds since some moment in the past, which is not the same in all processes. */
  public double wtime() {
    return session.functions().clock().wtime();
  }

  /**
   * Ends all processes of the job, this one included ({@code MPI_Abort}). Any thread may call it.
   *
   * <p>MPI 4.1, section 9.4, leaves it open what becomes of the code. Launchers end with it, and so
   * would call a job that was aborted with 0 a success (measured with Open MPI 4.1.4 and MPICH
   * 4.0.2); of larger ones POSIX keeps the last eight bits.
   *
   * @param code the exit status that launchers pass on, 1 to 255
   * @throws IllegalArgumentException if it is another; the job goes on
   */
  public void abort(int code) {
    if (code < 1 || code > LAST_STATUS) {
      throw new IllegalArgumentException(
          "a job is aborted with a status from 1 to "
              + LAST_STATUS
              + ", but this is "
              + code
              + ": launchers would not tell it from a success");
    }
    Abort.job(session, code);
  }

  private void abort(Thread thread, Throwable cause) {
    Abort.because(session, world.rank(), thread, cause);
  }

  /**
   * Finishes MPI, in all processes; a second time is nothing. Requests that are not complete and
   * communicators that are not closed are told of in the log.
   */
  public void finish() {
    if (session.isEnded()) {
      return;
    }
    try (Turn turn = session.turn()) {
      List<String> open = session.openHandles().names();
      if (!open.isEmpty()) {
        LOG.log(
            System.Logger.Level.WARNING,
            "rank {0} finishes MPI without having closed: {1}",
            world.rank(),
            String.join("; ", open));
      }
      turn.check("MPI_Finalize", session.functions().environment().finalizeMpi());
    }
    session.end();
    Thread.setDefaultUncaughtExceptionHandler(before);
  }
}
