package dev.ohpc.netboot.nfs.serve;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
import dev.ohpc.netboot.nfs.program.RpcProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.dcache.oncrpc4j.rpc.ReplyQueue;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/** Programs of ONC RPC at one port of TCP. */
public final class RpcListener implements AutoCloseable {

  private static final int BACKLOG = 1024;
  private static final int FEWEST_WORKERS = 8; // they wait for disks, not only for processors
  private static final int SELECTORS = 2;
  private static final int PATIENCE = 10; // seconds

  private final TCPNIOTransport transport;
  private final ExecutorService workers;
  private final IdleConnections idle;
  private final ReplyQueue replies = new ReplyQueue(); // oncrpc4j's transport wants one
  private final CallFilter calls;
  private final InetSocketAddress address;

  private RpcListener(
      String name, InetSocketAddress at, List<RpcProgram> programs, RpcLimits limits)
      throws IOException {
    workers = workers(name);
    transport = transport(name);
    idle = new IdleConnections(name, limits.idle());
    calls = new CallFilter(new Dispatcher(programs), limits, workers, replies);
    transport.setProcessor(
        FilterChainBuilder.stateless()
            .add(new TransportFilter())
            .add(idle.filter())
            .add(new BoundedRecords(limits.recordLength()))
            .add(calls)
            .build());
    try {
      address = (InetSocketAddress) transport.bind(at, BACKLOG).getLocalAddress();
      transport.start();
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Starts to listen.
   *
   * @param name what its threads are called
   * @throws IOException if the address cannot be had
   */
  public static RpcListener start(
      String name, InetSocketAddress at, List<RpcProgram> programs, RpcLimits limits)
      throws IOException {
    return new RpcListener(name, at, programs, limits);
  }

  private static ExecutorService workers(String name) {
    int count = Math.max(FEWEST_WORKERS, 2 * Runtime.getRuntime().availableProcessors());
    return Executors.newFixedThreadPool(
        count, new ThreadFactoryBuilder().setNameFormat(name + "-%d").setDaemon(true).build());
  }

  private static TCPNIOTransport transport(String name) {
    return TCPNIOTransportBuilder.newInstance()
        .setName(name)
        .setReuseAddress(true)
        .setTcpNoDelay(true)
        .setKeepAlive(true)
        .setIOStrategy(SameThreadIOStrategy.getInstance())
        .setSelectorThreadPoolConfig(
            ThreadPoolConfig.defaultConfig()
                .setPoolName(name)
                .setCorePoolSize(SELECTORS)
                .setMaxPoolSize(SELECTORS)
                .setDaemon(true))
        .setSelectorRunnersCount(SELECTORS)
        .build();
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return address;
  }

  /** The clients whose connections are open. */
  List<InetSocketAddress> connections() {
    return calls.connections();
  }

  /** Cuts all connections, and waits until no call is under way. */
  @Override
  public void close() {
    try {
      transport.shutdownNow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      replies.shutdown();
      idle.close();
      end(workers);
    }
  }

  private static void end(ExecutorService workers) {
    workers.shutdown();
    try {
      if (!workers.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
