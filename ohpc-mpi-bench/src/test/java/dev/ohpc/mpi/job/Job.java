package dev.ohpc.mpi.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Processes that run a test's program, as a user would start them. */
public final class Job {

  /** A job that hangs is a failure; this is many times what the slowest of them takes. */
  private static final long LIMIT_SECONDS = 120;

  /** For what is not to be blamed on the program. */
  private static final int ATTEMPTS = 4;

  private static final String ALONE =
      "../ohpc-testkit/src/test/resources/dev/ohpc/testkit/real/alone.sh";

  private final List<String> launcher;
  private final List<String> options = new ArrayList<>();
  private final Map<String, String> environment = new LinkedHashMap<>();

  private Job(List<String> launcher) {
    this.launcher = launcher;
  }

  /** One process, without a launcher. */
  public static Job alone() {
    return new Job(List.of());
  }

  /** As many processes as are asked for, however few cores there are. */
  public static Job under(MpiInstallation mpi, int ranks) {
    return new Job(mpi.launcher(ranks)).environment(mpi.environment());
  }

  /**
   * A step of twelve tasks on three machines, which are namespaces: see {@code slurm.sh}.
   *
   * @param pmi how the tasks find each other, as srun's {@code --mpi} has it
   * @param work a scratch directory
   */
  public static Job underSlurm(String pmi, Path work) {
    return new Job(List.of("bash", ALONE, "bash", "src/test/resources/dev/ohpc/mpi/slurm.sh", pmi))
        .option("-XX:ErrorFile=/dev/null")
        .variable("WORK", work.toString())
        .variable("OMPI_MCA_btl_tcp_if_include", "end0")
        .variable("OMPI_MCA_mpi_yield_when_idle", "1");
  }

  /** Adds an option of the JVM. */
  public Job option(String option) {
    options.add(option);
    return this;
  }

  /** Adds a variable. */
  public Job variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  private Job environment(Map<String, String> variables) {
    environment.putAll(variables);
    return this;
  }

  /**
   * Runs it to its end.
   *
   * @throws AssertionError if it does not end
   */
  public JobOutcome run(Class<?> program, Object... arguments) throws IOException {
    return run(java(program), arguments);
  }

  /** Runs one that is not Java. */
  public JobOutcome run(Path program, Object... arguments) throws IOException {
    return run(List.of(program.toString()), arguments);
  }

  private JobOutcome run(List<String> program, Object... arguments) throws IOException {
    JobOutcome outcome = runOnce(program, arguments);
    for (int i = 1; i < ATTEMPTS && outcome.isDeadOfAnEarlyMessage(); i++) {
      outcome = runOnce(program, arguments);
    }
    return outcome;
  }

  private JobOutcome runOnce(List<String> program, Object... arguments) throws IOException {
    Path output = Files.createTempFile("job", ".txt");
    Process process =
        builder(program, arguments)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("it does not end; it said: " + Files.readString(output));
      }
      return new JobOutcome(process.exitValue(), Files.readString(output));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      Files.delete(output);
    }
  }

  /** In a session of its own, for Open MPI ends a failed job by a signal to its process group. */
  private ProcessBuilder builder(List<String> program, Object... arguments) {
    List<String> command = new ArrayList<>(List.of("setsid", "--wait"));
    command.addAll(launcher);
    command.addAll(program);
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return builder;
  }

  private List<String> java(Class<?> program) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx256m"));
    command.addAll(options);
    command.addAll(List.of("-classpath", System.getProperty("java.class.path"), program.getName()));
    return command;
  }
}
