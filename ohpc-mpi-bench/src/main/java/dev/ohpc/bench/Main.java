package dev.ohpc.bench;

import dev.ohpc.mpi.MpiStartException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * The program of all ranks: {@code mpirun java -jar ohpc-mpi-bench.jar}.
 *
 * <p>Exit status of rank 0, which launchers pass on: 0 the cluster is sound; 1 it is not, or MPI
 * does not start; 2 the command is wrong, or a file cannot be read or written.
 */
public final class Main {

  static final int PASSED = 0;
  static final int FAILED = 1;
  static final int WRONG_COMMAND = 2;

  private Main() {}

  /** Runs one rank and ends the process with its exit status. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs one rank and returns its exit status. */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    Options options;
    try {
      options = Options.parse(arguments);
    } catch (IllegalArgumentException e) {
      return refuse(err, WRONG_COMMAND, e);
    }
    if (options.isSet("help")) {
      out.print(Options.USAGE);
      return PASSED;
    }
    try {
      return new RankProgram(options, options.kernel(), out, err).run();
    } catch (MpiStartException e) {
      return refuse(err, FAILED, e);
    }
  }

  /** Told once, though all ranks find it. */
  private static int refuse(PrintStream err, int status, Exception cause) {
    if (isFirstProcess()) {
      err.println("ohpc-bench: " + cause.getMessage());
    }
    return status;
  }

  private static boolean isFirstProcess() {
    return Stream.of("OMPI_COMM_WORLD_RANK", "PMIX_RANK", "PMI_RANK", "SLURM_PROCID")
        .map(System.getenv()::get)
        .allMatch(rank -> rank == null || rank.equals("0"));
  }
}
