package dev.ohpc.mpi.bench;

import dev.ohpc.mpi.ThreadLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Messages in C and in Java under Open MPI and under MPICH, at the thread levels at which one
 * thread makes all calls; prints a table for each. A program in C and one in Java take turns of a
 * few milliseconds, and a ratio is that of two turns side by side, so that the slow minutes of a
 * machine that others share fall on both.
 */
public final class MessageBenchmarks {

  /** Where the memory of a process is makes a difference, too. */
  private static final int STARTS = 5;

  private static final int WARM_UP = 40;
  private static final int TURNS = 60;

  private static final Map<String, List<String>> LAUNCHERS = launchers();

  /** How often a call is made in one turn. */
  private static final Map<String, Integer> CALLS = calls();

  private MessageBenchmarks() {}

  private static Map<String, List<String>> launchers() {
    Map<String, List<String>> launchers = new LinkedHashMap<>();
    launchers.put(
        "openmpi",
        List.of("mpirun.openmpi", "--allow-run-as-root", "--bind-to", "core", "-n", "2"));
    launchers.put("mpich", List.of("mpiexec.mpich", "-bind-to", "core", "-n", "2"));
    return launchers;
  }

  private static Map<String, Integer> calls() {
    Map<String, Integer> calls = new LinkedHashMap<>();
    calls.put("ping-pong-8", 10_000);
    calls.put("ping-pong-1048576", 60);
    calls.put("allreduce-1", 10_000);
    return calls;
  }

  /** Nanoseconds a call, in two turns side by side. */
  private record Pair(double c, double java) {

    double ratio() {
      return java / c;
    }
  }

  /** One kind of call in two programs, from their start on. */
  private record Run(Pair first, List<Pair> warm) {}

  /** The program. */
  public static void main(String[] arguments) throws IOException {
    System.out.println("\n" + machine());
    for (String library : LAUNCHERS.keySet()) {
      Path program = compiled(library);
      for (ThreadLevel level : List.of(ThreadLevel.FUNNELED, ThreadLevel.SINGLE)) {
        measure(library, program, level);
      }
      Files.delete(program);
    }
  }

  private static String machine() throws IOException {
    String processor =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse(System.getProperty("os.arch"));
    return String.join(
        "; ",
        LocalDate.now(ZoneOffset.UTC).toString(),
        processor + ", " + Runtime.getRuntime().availableProcessors() + " processors",
        "Java " + System.getProperty("java.vm.version"),
        STARTS + " starts of " + TURNS + " turns");
  }

  private static Path compiled(String library) throws IOException {
    Path program = Files.createTempFile("message_times", "");
    List<String> command =
        List.of("mpicc." + library, "-O3", "-o", program.toString(), "src/bench/c/message_times.c");
    if (new ProcessBuilder(command).inheritIO().start().onExit().join().exitValue() != 0) {
      throw new IllegalStateException(command + " failed");
    }
    return program;
  }

  private static void measure(String library, Path program, ThreadLevel level) throws IOException {
    System.out.println("\n### " + library + ", " + level + "\n");
    System.out.println(
        "| call | C, median (fastest tenth) | Java, median (fastest tenth) | Java / C, median"
            + " (quartiles) | first turn, C | Java |");
    System.out.println("| --- | --- | --- | --- | --- | --- |");
    Map<String, List<Run>> runs = new LinkedHashMap<>();
    for (int i = 0; i < STARTS; i++) {
      try (MessageProgram c = start(library, List.of(program.toString(), level.name()));
          MessageProgram java = start(library, java(level))) {
        for (Map.Entry<String, Integer> call : CALLS.entrySet()) {
          runs.computeIfAbsent(call.getKey(), name -> new ArrayList<>())
              .add(run(c, java, call.getKey(), call.getValue()));
        }
      }
    }
    runs.forEach((call, all) -> System.out.println(row(call, all)));
  }

  private static MessageProgram start(String library, List<String> program) throws IOException {
    List<String> command = new ArrayList<>(LAUNCHERS.get(library));
    command.addAll(program);
    return new MessageProgram(command);
  }

  private static List<String> java(ThreadLevel level) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-XX:+UseSerialGC",
        "-classpath",
        System.getProperty("java.class.path"),
        MessageTimes.class.getName(),
        level.name());
  }

  private static Run run(MessageProgram c, MessageProgram java, String call, int calls)
      throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < WARM_UP + TURNS; i++) {
      pairs.add(pair(c, java, call, calls, i % 2 == 0));
    }
    return new Run(pairs.get(0), pairs.subList(WARM_UP, pairs.size()));
  }

  private static Pair pair(
      MessageProgram c, MessageProgram java, String call, int calls, boolean startsWithC)
      throws IOException {
    if (startsWithC) {
      double first = c.nanos(call, calls);
      return new Pair(first, java.nanos(call, calls));
    }
    double first = java.nanos(call, calls);
    return new Pair(c.nanos(call, calls), first);
  }

  private static String row(String call, List<Run> runs) {
    List<Pair> first = runs.stream().map(Run::first).toList();
    List<Pair> warm = runs.stream().flatMap(run -> run.warm().stream()).toList();
    return String.join(
        " | ",
        "| " + call,
        nanos(at(0.5, warm, Pair::c)) + " (" + nanos(at(0.1, warm, Pair::c)) + ")",
        nanos(at(0.5, warm, Pair::java)) + " (" + nanos(at(0.1, warm, Pair::java)) + ")",
        ratio(at(0.5, warm, Pair::ratio))
            + " ("
            + ratio(at(0.25, warm, Pair::ratio))
            + " to "
            + ratio(at(0.75, warm, Pair::ratio))
            + ")",
        nanos(at(0.5, first, Pair::c)),
        nanos(at(0.5, first, Pair::java)) + " |");
  }

  /** What a share of all figures is below. */
  private static double at(double share, List<Pair> pairs, ToDoubleFunction<Pair> figure) {
    double[] sorted = pairs.stream().mapToDouble(figure).sorted().toArray();
    return sorted[(int) (share * (sorted.length - 1))];
  }

  private static String nanos(double nanos) {
    return String.format(Locale.ROOT, "%,.0f ns", nanos);
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, "%.3f", ratio);
  }
}
