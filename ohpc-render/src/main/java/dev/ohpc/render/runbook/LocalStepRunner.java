package dev.ohpc.render.runbook;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs programs as processes of this machine, one after the other. */
public final class LocalStepRunner implements StepRunner {

  private static final int KEPT = 16_384;

  /** Makes one. */
  public LocalStepRunner() {}

  @Override
  public CommandOutcome run(Invocation invocation) throws IOException, InterruptedException {
    // for its owner only, as all temporary files of the JDK
    Path printed = Files.createTempFile("runbook", ".out");
    try {
      int status = run(invocation, printed);
      return new CommandOutcome(status, end(printed));
    } finally {
      Files.delete(printed);
    }
  }

  private static int run(Invocation invocation, Path printed)
      throws IOException, InterruptedException {
    Redirect kept = invocation.secret() ? Redirect.DISCARD : Redirect.appendTo(printed.toFile());
    Process process =
        new ProcessBuilder(invocation.words())
            .redirectOutput(
                invocation.output().map(file -> Redirect.to(file.toFile())).orElse(kept))
            .redirectError(kept)
            .start();
    try {
      give(process, invocation.input());
      return process.waitFor();
    } finally {
      process.destroyForcibly();
    }
  }

  private static void give(Process process, String input) {
    try (OutputStream out = process.getOutputStream()) {
      out.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // it does not read all of its input; whether that is well its exit status says
    }
  }

  private static String end(Path printed) throws IOException {
    byte[] bytes = Files.readAllBytes(printed);
    int length = Math.min(bytes.length, KEPT);
    return new String(bytes, bytes.length - length, length, StandardCharsets.UTF_8);
  }
}
