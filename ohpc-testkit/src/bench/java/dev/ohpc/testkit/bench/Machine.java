package dev.ohpc.testkit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Where a run was made. */
final class Machine {

  private Machine() {}

  /** The day, the processor and Java. */
  static String text() throws IOException {
    String processor =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse(System.getProperty("os.arch"));
    return "%s; %s, %d processors; Java %s\n"
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            processor,
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.vm.version"));
  }

  /** The program that runs this. */
  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }
}
