package dev.ohpc.testkit.rehearsal;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.netboot.DhcpEvent;
import dev.ohpc.netboot.TftpEvent;
import dev.ohpc.netboot.dhcp.DhcpMessage;
import dev.ohpc.testkit.pi4.Pi4Network;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cluster's management server as the nodes see it: DHCP, TFTP and NFS with what is rendered for
 * the cluster, on the loopback interface and at free ports. It takes no rights and no network.
 *
 * <pre>{@code
 * try (ServedCluster cluster = ServedCluster.of(spec).start()) {
 *   Pi4Boot boot = Pi4.builder(mac).build().boot(cluster);
 *   byte[] kernel =
 *       TftpClient.builder(cluster.tftp().orElseThrow()).build().download("kernel8.img").content();
 *   cluster.checkNoLeaks();
 *   cluster.checkNoFaults();
 * }
 * }</pre>
 *
 * <p>In tests of JUnit, {@link dev.ohpc.testkit.junit.Netboot} starts, checks and closes it. What
 * is served, and what is not as in a rack, is told at {@link Rehearsal}.
 *
 * <p>It may be started again after it was closed: its files and events are new then. While it is
 * closed, the events of its last run can still be asked for.
 */
public final class ServedCluster implements Pi4Network, AutoCloseable {

  /** For clients that have what they want, and whose last word is still under way. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final long PAUSE = Duration.ofMillis(5).toNanos();

  private final ClusterSpec spec;
  private final Throwable origin = new Throwable("the cluster that is served was made here");
  private volatile ServedEvents events;
  private volatile @Nullable Running running;

  private ServedCluster(ClusterSpec spec) {
    this.spec = spec;
    this.events = new ServedEvents(spec);
  }

  /** The servers of a cluster, which do not run yet. */
  public static ServedCluster of(ClusterSpec spec) {
    return new ServedCluster(spec);
  }

  /**
   * Renders the cluster into a scratch directory, and serves it.
   *
   * @throws IOException if the directory cannot be written, or no port can be had
   * @throws dev.ohpc.model.problem.InvalidSpecException if the spec has errors
   * @throws IllegalStateException if it runs already
   */
  public synchronized ServedCluster start() throws IOException {
    if (running != null) {
      throw new IllegalStateException("the cluster is served already: close it before");
    }
    events = new ServedEvents(spec);
    RehearsedFiles files = RehearsedFiles.write(spec, Optional.empty(), Map.of());
    try {
      running =
          new Running(files, RehearsedServers.start(spec, files, ServedConfigs.of(files), events));
      return this;
    } catch (IOException | RuntimeException e) {
      files.close();
      throw e;
    }
  }

  /** The cluster that is served. */
  public ClusterSpec spec() {
    return spec;
  }

  /**
   * The directory that the cluster was rendered into. What is put into its {@code tftp} and {@code
   * nodes} is served; a changed {@code dnsmasq.conf} or {@code exports} is not read again.
   */
  public Path tree() {
    return running().files().tree();
  }

  /** Where TFTP is served, if the cluster's dnsmasq does that. */
  public Optional<InetSocketAddress> tftp() {
    return tftp(spec.sms().address());
  }

  /** Where NFS and MOUNT are served, if the cluster exports something. */
  public Optional<InetSocketAddress> nfs() {
    return nfs(spec.sms().address());
  }

  @Override
  public InetSocketAddress dhcp() {
    return running().servers().dhcp();
  }

  @Override
  public Optional<InetSocketAddress> tftp(Ipv4Address server) {
    return running().servers().tftp(server);
  }

  @Override
  public Optional<InetSocketAddress> nfs(Ipv4Address server) {
    return running().servers().nfs(server);
  }

  @Override
  public InetAddress board(Ipv4Address own) {
    return running().servers().board(own);
  }

  @Override
  public boolean isLeftUnanswered(DhcpMessage message) {
    return running().servers().isLeftUnanswered(message);
  }

  /** What TFTP saw so far. */
  public List<TftpEvent> tftpEvents() {
    return events.tftp();
  }

  /** What DHCP saw so far, and what it answered. */
  public List<DhcpEvent> dhcpEvents() {
    return events.dhcp();
  }

  /**
   * The faults since the last call, for a test that expects them: {@link #checkNoFaults} knows
   * nothing of them any more. What a client was told of is there when the client knows it.
   */
  public List<ServedFault> takeFaults() {
    return events.takeFaults();
  }

  /**
   * Passes if no client has left something open. Who has just ended is waited for, two seconds at
   * most.
   *
   * @throws AssertionError if a transfer of TFTP has not come to its end, or a connection of NFS is
   *     open; its cause is where this object was made
   */
  public void checkNoLeaks() {
    List<String> open = open();
    for (long end = System.nanoTime() + PATIENCE.toNanos();
        !open.isEmpty() && System.nanoTime() - end < 0;
        open = open()) {
      LockSupport.parkNanos(PAUSE);
    }
    check("still open, so end what the test began:", open);
  }

  /**
   * What clients have open now, each in a line with the client's address and port: transfers of
   * TFTP that have not come to their end, and connections of NFS. A client that has just ended may
   * still be among them.
   */
  public List<String> open() {
    Running now = running;
    if (now == null) {
      return List.of();
    }
    Stream<String> transfers =
        events.underWay().stream()
            .map(it -> "TFTP: the transfer of `" + it.file() + "` to " + named(it.client()));
    Stream<String> connections =
        now.servers().nfsConnections().stream().map(it -> "NFS: the connection of " + named(it));
    return Stream.concat(transfers, connections).toList();
  }

  /** A client with the name of the node whose address it has. */
  private String named(InetSocketAddress client) {
    String node =
        spec.nodes().stream()
            .filter(it -> Loopback.of(it.address()).equals(client.getAddress()))
            .map(it -> " (" + it.name() + ")")
            .findFirst()
            .orElse("");
    return client.getAddress().getHostAddress() + ":" + client.getPort() + node;
  }

  /**
   * Passes if there was no fault but those that {@link #takeFaults} gave.
   *
   * @throws AssertionError if there was one; its cause is where this object was made
   */
  public void checkNoFaults() {
    check("not as it should be:", events.takeFaults().stream().map(ServedFault::toString).toList());
  }

  private void check(String what, List<String> found) {
    if (!found.isEmpty()) {
      throw new AssertionError(what + "\n  " + String.join("\n  ", found), origin);
    }
  }

  private Running running() {
    Running now = running;
    if (now == null) {
      throw new IllegalStateException("the cluster is not served: call start() first");
    }
    return now;
  }

  /** Ends all servers, and deletes the files; does nothing if it does not run. */
  @Override
  public synchronized void close() throws IOException {
    Running now = running;
    running = null;
    if (now != null) {
      events.close();
      now.close();
    }
  }

  /** What there is while it is served. */
  private record Running(RehearsedFiles files, RehearsedServers servers) implements AutoCloseable {

    @Override
    public void close() throws IOException {
      try (files;
          servers) {
        // both are closed, the servers first
      }
    }
  }
}
