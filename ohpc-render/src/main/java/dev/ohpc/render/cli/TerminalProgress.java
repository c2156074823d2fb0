package dev.ohpc.render.cli;

import dev.ohpc.render.Progress;
import java.io.PrintWriter;
import picocli.CommandLine;

/** A line on the terminal that counts files, once writing has taken more than a second. */
final class TerminalProgress implements Progress, AutoCloseable {

  private static final long PATIENCE_NANOS = 1_000_000_000L;
  private static final long INTERVAL_NANOS = 100_000_000L;

  private final PrintWriter err;
  private final boolean terminal = CommandLine.Help.Ansi.AUTO.enabled();
  private long next = System.nanoTime() + PATIENCE_NANOS;
  private boolean shown;

  TerminalProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void files(int done, int total) {
    if (terminal && System.nanoTime() - next > 0) {
      err.print("\r" + done + " of " + total + " files");
      err.flush();
      next += INTERVAL_NANOS;
      shown = true;
    }
  }

  /** Clears the line. */
  @Override
  public void close() {
    if (shown) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
