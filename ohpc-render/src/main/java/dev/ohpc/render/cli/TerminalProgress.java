package dev.ohpc.render.cli;

import dev.ohpc.render.Progress;
import java.io.Console;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Timer;
import java.util.TimerTask;

/** A line on the terminal that says what is going on, once it has taken more than a second. */
final class TerminalProgress implements Progress, AutoCloseable {

  private static final long PATIENCE_MILLIS = 1000;
  private static final long INTERVAL_MILLIS = 100;

  private final PrintWriter terminal;
  private final Timer timer = new Timer("progress", true);
  private volatile String text = "";
  private String shown = "";

  TerminalProgress(PrintWriter terminal) {
    this.terminal = terminal;
  }

  /** Starts on the terminal of this process; without one, nothing is ever shown. */
  @SuppressWarnings("SystemConsoleNull") // null up to JDK 21; since JDK 22 isTerminal tells
  static TerminalProgress start() {
    Console console = System.console();
    if (console == null || !isTerminal(console)) {
      return new TerminalProgress(new PrintWriter(Writer.nullWriter()));
    }
    TerminalProgress progress = new TerminalProgress(console.writer());
    progress.showFromTimeToTime();
    return progress;
  }

  /** Since JDK 22 there may be a console without a terminal. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  private void showFromTimeToTime() {
    TimerTask task =
        new TimerTask() {
          @Override
          public void run() {
            show();
          }
        };
    timer.schedule(task, PATIENCE_MILLIS, INTERVAL_MILLIS);
  }

  /** Says what comes now, such as {@code loading}. */
  void phase(String name) {
    text = name;
  }

  @Override
  public void files(int done, int total) {
    text = done + " of " + total + " files";
  }

  /** Shows what is going on now; called by the timer. */
  synchronized void show() {
    if (!text.equals(shown)) {
      shown = text;
      terminal.print("\r" + shown + "\u001b[K");
      terminal.flush();
    }
  }

  /** Clears the line, so that something else can be printed. */
  synchronized void clear() {
    text = "";
    show();
  }

  @Override
  public void close() {
    timer.cancel();
    clear();
  }
}
