package dev.ohpc.bench.kernels;

import static java.util.Objects.requireNonNull;

import dev.ohpc.bench.kernel.FixedPoint;
import dev.ohpc.bench.kernel.PiKernel;
import dev.ohpc.bench.kernel.Share;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * Measures the kernels beside the loop of the guide's program, which gcc compiles with {@code -O3},
 * and prints the tables of {@code ohpc-mpi-bench/docs/report.md}.
 *
 * <p>All run in turns in one thread of one process; what counts is the thread's time on its
 * processor. Then whole jobs of one rank are timed, with all that a start of Java takes.
 */
public final class KernelBenchmarks {

  private static final Path DIRECTORY = Path.of("target/kernel-bench").toAbsolutePath();
  private static final int POINTS = 1_000_000_000;
  private static final int ROUNDS = 9;
  private static final int WARM_FROM = 2;
  private static final String LOOP = "C loop, gcc -O3";

  private final Map<String, List<Double>> nanosAPoint = new LinkedHashMap<>();
  private final Map<String, Double> results = new LinkedHashMap<>();

  private KernelBenchmarks() {}

  /** Runs for about two minutes; needs gcc, mpicc and mpirun. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Files.createDirectories(DIRECTORY);
    String report = machine() + new KernelBenchmarks().kernels() + WholeJobs.table(DIRECTORY);
    Files.writeString(DIRECTORY.resolve("benchmarks.md"), report);
    System.out.println(report);
  }

  private String kernels() throws IOException, InterruptedException {
    try (Arena arena = Arena.ofConfined()) {
      CLoop loop = CLoop.compile(DIRECTORY, arena);
      List<PiKernel> kernels =
          List.of(PiKernel.exact(), PiKernel.portable(), PiKernel.vector().orElseThrow());
      for (int round = 0; round < ROUNDS; round++) {
        time(loop, LOOP, () -> loop.pi(POINTS));
        for (PiKernel kernel : kernels) {
          String name = "`" + kernel.name() + "`";
          time(loop, name, () -> kernel.pi(kernel.sum(Share.all(POINTS)), POINTS));
        }
      }
    }
    return table();
  }

  private void time(CLoop clock, String what, DoubleSupplier work) {
    double start = clock.threadSeconds();
    results.put(what, work.getAsDouble());
    double nanos = (clock.threadSeconds() - start) * 1e9 / POINTS;
    nanosAPoint.computeIfAbsent(what, key -> new ArrayList<>()).add(nanos);
  }

  private String table() {
    StringBuilder table =
        new StringBuilder(
            """

            | kernel | ns a point, median | least to most | times as fast as the C loop | first call, cold | result at 10⁹ points | ulp from Pi |
            | --- | --- | --- | --- | --- | --- | --- |
            """);
    nanosAPoint.forEach((what, all) -> table.append(row(what, all)));
    return table.toString();
  }

  private String row(String what, List<Double> all) {
    List<Double> warm = sorted(all.subList(WARM_FROM, all.size()));
    double result = requireNonNull(results.get(what));
    return format(
        "| %s | %.3f | %.3f to %.3f | %.2f | %.3f | %s | %+.0f |\n",
        what,
        median(warm),
        warm.get(0),
        warm.get(warm.size() - 1),
        median(loopTimes()) / median(warm),
        all.get(0),
        FixedPoint.text(result, 16),
        (result - Math.PI) / Math.ulp(Math.PI));
  }

  private List<Double> loopTimes() {
    List<Double> all = requireNonNull(nanosAPoint.get(LOOP));
    return sorted(all.subList(WARM_FROM, all.size()));
  }

  private static List<Double> sorted(List<Double> values) {
    return values.stream().sorted().toList();
  }

  static double median(List<Double> sorted) {
    return sorted.get(sorted.size() / 2);
  }

  @SuppressWarnings("AnnotateFormatMethod") // all that call it are here
  static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  private static String machine() throws IOException {
    String processor =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse(System.getProperty("os.arch"));
    return format(
        "%s; %s, %d processors; Java %s\n",
        LocalDate.now(ZoneOffset.UTC),
        processor,
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.version"));
  }
}
