package dev.ohpc.render.cli;

import dev.ohpc.render.Progress;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** A line on the terminal that counts files, once writing has taken more than a second. */
final class TerminalProgress implements Progress, AutoCloseable {

  private static final long PATIENCE_NANOS = 1_000_000_000L;
  private static final long INTERVAL_NANOS = 100_000_000L;

  private final PrintWriter err;
  private final LongSupplier nanoTime;
  private long next;
  private boolean shown;

  /** Starts to count. */
  TerminalProgress(PrintWriter err, LongSupplier nanoTime) {
    this.err = err;
    this.nanoTime = nanoTime;
    this.next = nanoTime.getAsLong() + PATIENCE_NANOS;
  }

  @Override
  public void files(int done, int total) {
    long now = nanoTime.getAsLong();
    if (now - next > 0) {
      err.print("\r" + done + " of " + total + " files");
      err.flush();
      next = now + INTERVAL_NANOS;
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
