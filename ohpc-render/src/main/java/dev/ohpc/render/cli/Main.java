package dev.ohpc.render.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/**
 * The command line.
 *
 * <p>Exit status: 0 all is well; 1 there are problems, each on standard error as {@code
 * file:line:col: severity[code]: message}; 2 the command itself is wrong; 3 a fault of this
 * program. {@code plan} has those of diff(1).
 */
@Command(
    name = "ohpc-render",
    description = "Turns a cluster description into every file of a bootable cluster.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:all is well",
      "1:there are problems; check counts warnings too",
      "2:the command itself is wrong",
      "3:a fault of this program"
    },
    subcommands = {RenderCommand.class, PlanCommand.class, CheckCommand.class, ImportCommand.class})
public final class Main implements Runnable {

  private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

  @Spec private CommandLine.Model.CommandSpec spec;

  /** Made by {@link #main} alone. */
  Main() {}

  /** Runs the command line and ends the process with its exit status. */
  public static void main(String[] arguments) {
    if (System.getProperty(LOG_LEVEL) == null) {
      System.setProperty(LOG_LEVEL, "warn");
    }
    System.exit(
        run(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            arguments));
  }

  /** Runs the command line and returns its exit status. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    try {
      return new CommandLine(new Main())
          .setOut(out)
          .setErr(err)
          .setExecutionExceptionHandler(new Failures())
          .execute(arguments);
    } catch (Error e) {
      err.println("ohpc-render: " + Failures.sentence(e));
      return Failures.FAULT;
    }
  }

  /** Called when no command is named. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "name a command: `render SPEC DIR`, `plan SPEC DIR`, `check SPEC` or `import DIR`");
  }
}
