package dev.ohpc.netboot.nfs.serve;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.utils.DelayedExecutor;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;

/**
 * Ends connections that nobody uses. A node that loses its power leaves its connection open, and
 * comes back with another.
 */
final class IdleConnections implements AutoCloseable {

  private static final Duration LONGEST_CHECK = Duration.ofSeconds(1);

  private final ExecutorService thread;
  private final DelayedExecutor clock;
  private final IdleTimeoutFilter filter;

  /**
   * Minds connections.
   *
   * @param name the server's, for the name of the thread
   * @param longest how long one may be open without a call
   */
  IdleConnections(String name, Duration longest) {
    Duration check = longest.compareTo(LONGEST_CHECK) < 0 ? longest : LONGEST_CHECK;
    thread =
        Executors.newSingleThreadExecutor(
            new ThreadFactoryBuilder().setNameFormat(name + "-idle").setDaemon(true).build());
    clock = new DelayedExecutor(thread, Math.max(1, check.toMillis()), TimeUnit.MILLISECONDS);
    filter = new IdleTimeoutFilter(clock, longest.toMillis(), TimeUnit.MILLISECONDS);
    clock.start();
  }

  Filter filter() {
    return filter;
  }

  @Override
  public void close() {
    clock.stop();
    thread.shutdownNow();
  }
}
