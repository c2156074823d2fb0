package dev.ohpc.bench.kernels;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code mpirun -n 1} from its start to its end, in C and in Java, in turns. */
final class WholeJobs {

  private static final int ROUNDS = 5;
  private static final String POINTS = "1000000000";
  private static final Path SOURCE =
      Path.of("../ohpc-render/src/main/resources/dev/ohpc/render/pi_mpi.c");

  private WholeJobs() {}

  static String table(Path directory) throws IOException, InterruptedException {
    Path program = directory.resolve("pi_mpi");
    Command.run("mpicc.openmpi", "-O3", "-o", program, SOURCE);
    Map<String, Object[]> jobs = new LinkedHashMap<>();
    jobs.put("C, `mpicc -O3`", job(program, POINTS));
    for (String kernel : List.of("exact", "portable", "vector")) {
      jobs.put("Java, `--kernel " + kernel + "`", java(kernel));
    }
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, Object[]> job : jobs.entrySet()) {
        seconds
            .computeIfAbsent(job.getKey(), key -> new ArrayList<>())
            .add(Command.run(job.getValue()));
      }
    }
    return table(seconds);
  }

  private static Object[] job(Object... program) {
    List<Object> words = new ArrayList<>(List.of("mpirun.openmpi", "-n", "1"));
    words.addAll(List.of(program));
    return words.toArray();
  }

  private static Object[] java(String kernel) {
    return job(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        "--enable-native-access=ALL-UNNAMED",
        "--add-modules=jdk.incubator.vector",
        "-XX:+UseSerialGC",
        "-XX:-UsePerfData",
        "-classpath",
        "target/classes",
        "dev.ohpc.bench.Main",
        "--kernel",
        kernel,
        "--points",
        POINTS,
        "--repeats",
        "1",
        "--warm-up",
        "0",
        "--pi-only",
        "--quiet");
  }

  private static String table(Map<String, List<Double>> seconds) {
    StringBuilder table =
        new StringBuilder(
            """

            | `mpirun -n 1`, 10⁹ points, not warm | seconds, median | least to most |
            | --- | --- | --- |
            """);
    seconds.forEach(
        (job, all) -> {
          List<Double> sorted = all.stream().sorted().toList();
          table.append(
              KernelBenchmarks.format(
                  "| %s | %.2f | %.2f to %.2f |\n",
                  job,
                  KernelBenchmarks.median(sorted),
                  sorted.get(0),
                  sorted.get(sorted.size() - 1)));
        });
    return table.toString();
  }
}
