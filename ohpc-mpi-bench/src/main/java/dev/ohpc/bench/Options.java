package dev.ohpc.bench;

import dev.ohpc.bench.kernel.PiKernel;
import dev.ohpc.bench.kernel.Share;
import dev.ohpc.bench.measure.Plan;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * <p>Read without a library: every rank starts a JVM to do it, and one of picocli takes a good part
 * of the time that this program is to beat.
 */
final class Options {

  static final String USAGE =
      """
      usage: mpirun java -jar ohpc-mpi-bench.jar [OPTION]…

      Computes Pi on all ranks, measures scaling and the links between nodes, and says whether the
      cluster is sound. Exit status: 0 it is; 1 it is not, or MPI does not start; 2 the command is
      wrong, or a file cannot be read or written.

      --kernel NAME          exact, portable, vector or monte-carlo; by default vector if java has
                             --add-modules jdk.incubator.vector, portable otherwise
      --points N             how many points, such as 1e9, the default
      --repeats N            how often Pi is computed; 5 by default
      --warm-up SECONDS      how long each rank computes before it is measured; 1 by default
      --pi-only              without scaling and links
      --expect-ranks N       fail unless there are N ranks; by default what the launcher started
      --expect-nodes N       fail unless there are N nodes
      --reference FILE       fail if this run falls short of the figures in FILE
      --save-reference FILE  write the figures of this run
      --json FILE, --junit FILE, --html FILE
                             write the report in these forms
      --one-line             print one line, as the checks of NHC do, instead of the report
      --quiet                tell nothing of progress
      --help                 print this
      """;

  private static final Set<String> FLAGS = Set.of("pi-only", "one-line", "quiet", "help");

  private static final Set<String> VALUES =
      Set.of(
          "kernel",
          "points",
          "repeats",
          "warm-up",
          "expect-ranks",
          "expect-nodes",
          "reference",
          "save-reference",
          "json",
          "junit",
          "html");

  private static final int MOST = 1_000_000;

  private final Map<String, String> given;

  private Options(Map<String, String> given) {
    this.given = given;
  }

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException with a sentence for the user
   */
  static Options parse(String... arguments) {
    Map<String, String> given = new HashMap<>();
    List<String> words = List.of(arguments);
    for (int i = 0; i < words.size(); i++) {
      String name = name(words.get(i));
      if (FLAGS.contains(name)) {
        given.put(name, "");
      } else if (++i < words.size()) {
        given.put(name, words.get(i));
      } else {
        throw new IllegalArgumentException("--" + name + " needs a value after it");
      }
    }
    Options options = new Options(given);
    options.check();
    return options;
  }

  private static String name(String word) {
    String name = word.startsWith("--") ? word.substring(2) : "";
    if (!FLAGS.contains(name) && !VALUES.contains(name)) {
      throw new IllegalArgumentException("there is no option `" + word + "`; see --help");
    }
    return name;
  }

  /** Every value is read once, before MPI starts. */
  private void check() {
    if (!isSet("help")) {
      kernel();
      plan();
      expectedRanks();
      expectedNodes();
      file("reference");
      checkReportFiles();
    }
  }

  /** Of two reports in one file the first would be lost. */
  private void checkReportFiles() {
    Map<Path, String> options = new HashMap<>();
    for (ReportFiles.Form form : ReportFiles.Form.values()) {
      Optional<Path> file = file(form.option());
      String other =
          file.isEmpty()
              ? null
              : options.put(file.get().toAbsolutePath().normalize(), form.option());
      if (other != null) {
        throw new IllegalArgumentException(
            "--" + other + " and --" + form.option() + " name one file: " + file.get());
      }
    }
  }

  boolean isSet(String flag) {
    return given.containsKey(flag);
  }

  PiKernel kernel() {
    return Optional.ofNullable(given.get("kernel"))
        .map(PiKernel::named)
        .orElseGet(PiKernel::fastest);
  }

  Plan plan() {
    return new Plan(
        number("points", "1e9", 1, Share.MAX_POINTS).longValue(),
        number("repeats", "5", 1, MOST).intValue(),
        warmUp(),
        isSet("pi-only"));
  }

  OptionalInt expectedRanks() {
    return expected("expect-ranks");
  }

  OptionalInt expectedNodes() {
    return expected("expect-nodes");
  }

  /** A file that is named, if it is. */
  Optional<Path> file(String option) {
    try {
      return Optional.ofNullable(given.get(option)).map(Path::of);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("--" + option + ": " + e.getMessage(), e);
    }
  }

  private OptionalInt expected(String option) {
    return isSet(option)
        ? OptionalInt.of(number(option, "", 1, MOST).intValue())
        : OptionalInt.empty();
  }

  private BigDecimal number(String option, String usual, long least, long most) {
    BigDecimal number = decimal(option, usual);
    boolean isWhole = number.stripTrailingZeros().scale() <= 0;
    boolean isInRange =
        number.compareTo(BigDecimal.valueOf(least)) >= 0
            && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    if (!isWhole || !isInRange) {
      throw new IllegalArgumentException(
          "--"
              + option
              + " must be a whole number from "
              + least
              + " to "
              + most
              + ", but is `"
              + given.get(option)
              + "`");
    }
    return number;
  }

  private double warmUp() {
    double seconds = decimal("warm-up", "1").doubleValue();
    if (seconds < 0 || seconds > MOST) {
      throw new IllegalArgumentException(
          "--warm-up must be from 0 to "
              + MOST
              + " seconds, but is `"
              + given.get("warm-up")
              + "`");
    }
    return seconds;
  }

  private BigDecimal decimal(String option, String usual) {
    String text = given.getOrDefault(option, usual);
    if (!text.matches("[0-9]{1,18}(\\.[0-9]{1,18})?([eE][0-9]{1,2})?")) {
      throw new IllegalArgumentException(
          "--" + option + " must be a number, but is `" + text + "`");
    }
    return new BigDecimal(text);
  }
}
