package dev.ohpc.bench;

import dev.ohpc.bench.kernel.PiKernel;
import dev.ohpc.bench.kernel.Share;
import dev.ohpc.bench.measure.ClusterRun;
import dev.ohpc.bench.measure.Machine;
import dev.ohpc.bench.measure.Progress;
import dev.ohpc.bench.report.Expectations;
import dev.ohpc.bench.report.Measurements;
import dev.ohpc.bench.report.Reference;
import dev.ohpc.bench.report.Report;
import dev.ohpc.mpi.Data;
import dev.ohpc.mpi.Launcher;
import dev.ohpc.mpi.Mpi;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** What one rank does from MPI's start to its end. */
class RankProgram {

  private final Options options;
  private final PiKernel kernel;
  private final PrintStream out;
  private final PrintStream err;
  private final ReportFiles files;

  RankProgram(Options options, PiKernel kernel, PrintStream out, PrintStream err) {
    this.options = options;
    this.kernel = kernel;
    this.out = out;
    this.err = err;
    this.files = new ReportFiles(options, err);
  }

  /** Runs, and returns the exit status; that of rank 0 counts. */
  int run() {
    AtomicInteger status = new AtomicInteger();
    Mpi.run(mpi -> status.set(run(mpi)));
    return status.get();
  }

  /** Under which name a rank's machine stands in the report. */
  String nodeName(Mpi mpi) {
    return mpi.processorName();
  }

  private int run(Mpi mpi) {
    boolean isFirst = mpi.world().rank() == 0;
    Optional<Expectations> expectations = isFirst ? prepare(mpi) : Optional.empty();
    if (!agree(mpi, expectations.isPresent())) {
      return Main.WRONG_COMMAND;
    }
    Progress progress = isFirst && !options.isSet("quiet") ? this::tell : step -> {};
    Optional<Measurements> measured =
        new ClusterRun(mpi, kernel, options.plan(), progress).measure(Machine.named(nodeName(mpi)));
    return measured
        .map(run -> deliver(Report.of(run, expectations.orElseThrow())))
        .orElse(Main.PASSED);
  }

  /** Empty, and told why, where the run would be in vain. */
  private Optional<Expectations> prepare(Mpi mpi) {
    boolean isWorkForAll = isWorkForAll(mpi.world().size());
    boolean isWritable = files.areWritable();
    return expectations(mpi).filter(good -> isWorkForAll && isWritable);
  }

  /** A rank without points has no rate, nor has its node. */
  private boolean isWorkForAll(int ranks) {
    long points = options.plan().points();
    OptionalInt idle =
        IntStream.range(0, ranks)
            .filter(rank -> kernel.points(new Share(points, rank, ranks)) == 0)
            .findFirst();
    idle.ifPresent(
        rank ->
            err.println(
                "ohpc-bench: --points "
                    + points
                    + " are too few for "
                    + ranks
                    + " ranks: rank "
                    + rank
                    + " would have none; take 65536 a rank, or more"));
    return idle.isEmpty();
  }

  /** What rank 0 says. */
  private static boolean agree(Mpi mpi, boolean isGood) {
    int[] good = {isGood ? 1 : 0};
    mpi.world().bcast(Data.of(good), 0);
    return good[0] == 1;
  }

  private void tell(String step) {
    err.println("ohpc-bench: " + step);
  }

  /** Empty, and told why, if the reference cannot be read. */
  private Optional<Expectations> expectations(Mpi mpi) {
    OptionalInt started =
        mpi.launcher().map(Launcher::size).map(OptionalInt::of).orElse(OptionalInt.empty());
    OptionalInt ranks = options.expectedRanks().isPresent() ? options.expectedRanks() : started;
    Optional<Path> file = options.file("reference");
    if (file.isEmpty()) {
      return Optional.of(new Expectations(ranks, options.expectedNodes(), Optional.empty()));
    }
    return reference(file.get())
        .map(reference -> new Expectations(ranks, options.expectedNodes(), Optional.of(reference)));
  }

  private Optional<Reference> reference(Path file) {
    try {
      return Optional.of(Reference.parse(Files.readString(file)));
    } catch (IllegalArgumentException e) {
      err.println("ohpc-bench: " + file + ": " + e.getMessage());
    } catch (IOException e) {
      err.println("ohpc-bench: the reference cannot be read: " + ReportFiles.reason(e));
    }
    return Optional.empty();
  }

  private int deliver(Report report) {
    out.print(options.isSet("one-line") ? report.toLine() + "\n" : report.toText());
    out.flush();
    boolean isWritten = files.write(report);
    return !isWritten ? Main.WRONG_COMMAND : report.isPassed() ? Main.PASSED : Main.FAILED;
  }
}
