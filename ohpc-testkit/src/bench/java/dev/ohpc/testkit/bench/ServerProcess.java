package dev.ohpc.testkit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A server that runs, and what it costs.
 *
 * @param process the server itself, not a shell around it
 */
record ServerProcess(Process process) implements AutoCloseable {

  private static final double TICKS = 100; // USER_HZ of Linux
  private static final int USER_TIME = 11; // fields of proc(5) stat, after the name
  private static final int SYSTEM_TIME = 12;

  static ServerProcess start(List<String> command) throws IOException {
    return new ServerProcess(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** Processor time since the start, in the kernel too. */
  double cpuSeconds() throws IOException {
    String stat = Files.readString(proc("stat"));
    List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
    return (Long.parseLong(fields.get(USER_TIME)) + Long.parseLong(fields.get(SYSTEM_TIME)))
        / TICKS;
  }

  /** The most memory that it had, as the kernel counts it. */
  long megabytes() throws IOException {
    return Files.readAllLines(proc("status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  private Path proc(String file) {
    return Path.of("/proc", Long.toString(process.pid()), file);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
