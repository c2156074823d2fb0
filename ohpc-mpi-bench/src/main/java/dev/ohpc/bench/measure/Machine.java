package dev.ohpc.bench.measure;

import dev.ohpc.bench.report.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The machine of one rank.
 *
 * @param name its name
 * @param cpus how many processors this rank may use
 * @param processor its model, as /proc/cpuinfo or the device tree has it
 * @param system the kernel and the architecture
 * @param java the version of the JVM
 * @param governor how the frequency is chosen; empty where there is no cpufreq
 */
public record Machine(
    String name, int cpus, String processor, String system, String java, String governor) {

  private static final String SEPARATOR = "\0";
  private static final Pattern MODEL = Pattern.compile("model name\\s*:\\s*");

  /** This one, under the name that MPI has for it. */
  public static Machine named(String name) {
    String architecture = System.getProperty("os.arch");
    return new Machine(
        name,
        Runtime.getRuntime().availableProcessors(),
        processor(architecture),
        System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + architecture,
        System.getProperty("java.version"),
        content("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor").strip());
  }

  /** ARM kernels name no model in /proc/cpuinfo, but the board in the device tree. */
  private static String processor(String architecture) {
    return content("/proc/cpuinfo")
        .lines()
        .filter(line -> MODEL.matcher(line).lookingAt())
        .map(line -> MODEL.matcher(line).replaceFirst("").strip())
        .findFirst()
        .orElseGet(() -> board(architecture));
  }

  private static String board(String architecture) {
    String board = content("/proc/device-tree/model").replace(SEPARATOR, "").strip();
    return board.isEmpty() ? architecture : board;
  }

  private static String content(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      return ""; // not every machine has it
    }
  }

  String toText() {
    return String.join(SEPARATOR, name, Integer.toString(cpus), processor, system, java, governor);
  }

  static Machine parse(String text) {
    List<String> fields = List.of(text.split(SEPARATOR, -1));
    return new Machine(
        fields.get(0),
        Integer.parseInt(fields.get(1)),
        fields.get(2),
        fields.get(3),
        fields.get(4),
        fields.get(5));
  }

  Identity.Node withRanks(int ranks) {
    return new Identity.Node(name, ranks, cpus, processor, system, java, governor);
  }
}
