package dev.ohpc.mpi.bench;

import dev.ohpc.mpi.ThreadLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Messages in C and in Java, in turns, under Open MPI and under MPICH and at the thread levels at
 * which one thread makes all calls; prints a table for each. Each figure is the median over the
 * rounds, and a ratio that of one round's two processes. What is called least is that of all
 * rounds: a machine that others share has slow minutes, which may begin between the two.
 */
public final class MessageBenchmarks {

  private static final int ROUNDS = 7;

  private static final Map<String, List<String>> LAUNCHERS = launchers();

  private MessageBenchmarks() {}

  private static Map<String, List<String>> launchers() {
    Map<String, List<String>> launchers = new LinkedHashMap<>();
    launchers.put(
        "openmpi",
        List.of("mpirun.openmpi", "--allow-run-as-root", "--bind-to", "core", "-n", "2"));
    launchers.put("mpich", List.of("mpiexec.mpich", "-bind-to", "core", "-n", "2"));
    return launchers;
  }

  /** Times of one kind of call in one process, in nanoseconds. */
  private record Times(double median, double least, double first) {}

  /** The same in C and in Java, one after the other. */
  private record Round(Times c, Times java) {}

  /** The program. */
  public static void main(String[] arguments) throws IOException {
    System.out.println("\n" + machine());
    for (String library : LAUNCHERS.keySet()) {
      for (ThreadLevel level : List.of(ThreadLevel.FUNNELED, ThreadLevel.SINGLE)) {
        print(library + ", " + level, rounds(library, level));
      }
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
        ROUNDS + " rounds");
  }

  private static Map<String, List<Round>> rounds(String library, ThreadLevel level)
      throws IOException {
    Path program = Files.createTempFile("message_times", "");
    output(
        List.of(
            "mpicc." + library, "-O3", "-o", program.toString(), "src/bench/c/message_times.c"));
    Map<String, List<Round>> rounds = new LinkedHashMap<>();
    for (int i = 0; i < ROUNDS; i++) {
      Map<String, Times> c = times(library, List.of(program.toString(), level.name()));
      times(library, java(level))
          .forEach(
              (call, java) ->
                  rounds
                      .computeIfAbsent(call, name -> new ArrayList<>())
                      .add(new Round(Objects.requireNonNull(c.get(call)), java)));
    }
    Files.delete(program);
    return rounds;
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

  private static Map<String, Times> times(String library, List<String> program) throws IOException {
    List<String> command = new ArrayList<>(LAUNCHERS.get(library));
    command.addAll(program);
    Map<String, Times> times = new LinkedHashMap<>();
    for (String line : output(command).lines().toList()) {
      String[] words = line.split(" ");
      double[] nanos = Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray();
      times.put(words[0], new Times(nanos[0], nanos[1], nanos[2]));
    }
    return times;
  }

  private static void print(String title, Map<String, List<Round>> rounds) {
    System.out.println("\n### " + title + "\n");
    System.out.println(
        "| call | C, median (least) | Java, median (least) | Java / C, median (of least) | first block,"
            + " C | Java |");
    System.out.println("| --- | --- | --- | --- | --- | --- |");
    rounds.forEach((call, all) -> System.out.println(row(call, all)));
  }

  private static String row(String call, List<Round> rounds) {
    return String.join(
        " | ",
        "| " + call,
        nanos(median(rounds, round -> round.c().median()))
            + " ("
            + nanos(least(rounds, Round::c))
            + ")",
        nanos(median(rounds, round -> round.java().median()))
            + " ("
            + nanos(least(rounds, Round::java))
            + ")",
        ratio(median(rounds, round -> round.java().median() / round.c().median()))
            + " ("
            + ratio(least(rounds, Round::java) / least(rounds, Round::c))
            + ")",
        nanos(median(rounds, round -> round.c().first())),
        nanos(median(rounds, round -> round.java().first())) + " |");
  }

  private static String nanos(double nanos) {
    return String.format(Locale.ROOT, "%,.0f ns", nanos);
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, "%.3f", ratio);
  }

  private static double least(List<Round> rounds, Function<Round, Times> program) {
    return rounds.stream().map(program).mapToDouble(Times::least).min().orElseThrow();
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    return rounds.stream()
        .mapToDouble(figure)
        .sorted()
        .skip(rounds.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  private static String output(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.onExit().join().exitValue() != 0) {
      throw new IllegalStateException(command + " failed");
    }
    return output;
  }
}
