package dev.ohpc.testkit.rehearsal;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.netboot.DhcpEvent;
import dev.ohpc.netboot.DhcpServer;
import dev.ohpc.netboot.NetbootServer;
import dev.ohpc.netboot.NfsServer;
import dev.ohpc.netboot.dhcp.DhcpInterface;
import dev.ohpc.netboot.dhcp.DhcpMessage;
import dev.ohpc.netboot.dhcp.Lease;
import dev.ohpc.netboot.dhcp.Octets;
import dev.ohpc.netboot.vfs.DirectoryTree;
import dev.ohpc.netboot.vfs.VirtualFileSystem;
import dev.ohpc.testkit.pi4.Pi4Network;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What runs on the management server, on the loopback interface and at free ports. */
final class RehearsedServers implements Pi4Network, AutoCloseable {

  private final ClusterSpec spec;
  private final RehearsedFiles files;
  private final ServedEvents events;
  private final Map<Octets, DhcpEvent> lastEvents = new ConcurrentHashMap<>();
  private final Map<InetAddress, MacAddress> macs = new ConcurrentHashMap<>();
  private final Deque<Closeable> open = new ArrayDeque<>();
  private final DhcpServer dhcp;
  private final Optional<NetbootServer> netboot;
  private final Optional<NfsServer> nfs;

  private RehearsedServers(
      ClusterSpec spec, RehearsedFiles files, ServedConfigs configs, ServedEvents events)
      throws IOException {
    this.spec = spec;
    this.files = files;
    this.events = events;
    try {
      this.dhcp = add(startDhcp(configs), DhcpServer::close);
      this.netboot = startTftp(configs);
      this.nfs = startNfs(configs);
    } catch (IOException | RuntimeException e) {
      closeAfter(e);
      throw e;
    }
  }

  private void closeAfter(Exception failure) {
    try {
      close();
    } catch (IOException | RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  /**
   * Starts them.
   *
   * @param events is told what happens
   */
  static RehearsedServers start(
      ClusterSpec spec, RehearsedFiles files, ServedConfigs configs, ServedEvents events)
      throws IOException {
    return new RehearsedServers(spec, files, configs, events);
  }

  /** Takes what is to be closed in the end, before all that is there already. */
  <T> T add(T server, Consumer<T> close) {
    open.push(() -> close.accept(server));
    return server;
  }

  /** A dnsmasq that does not start gives nothing, as one without a line does. */
  private DhcpServer startDhcp(ServedConfigs configs) throws IOException {
    DnsmasqConfig config =
        configs.dnsmasqProblem().isPresent() ? DnsmasqConfig.builder().build() : configs.dnsmasq();
    DhcpInterface at =
        new DhcpInterface(
            spec.sms().interfaceName().toString(), spec.sms().address(), spec.network().subnet());
    return DhcpServer.builder(config, at).onMessage(this::take).start();
  }

  private void take(DhcpEvent event) {
    event.answer().granted().ifPresent(this::take);
    lastEvents.put(event.request().hardware(), event);
    events.add(event);
  }

  private void take(Lease lease) {
    macs.put(Loopback.of(lease.address()), MacAddress.ofBits(bits(lease.hardware())));
  }

  private static long bits(Octets hardware) {
    long bits = 0;
    for (int i = 0; i < hardware.length(); i++) {
      bits = bits << Byte.SIZE | hardware.at(i);
    }
    return bits;
  }

  private Optional<NetbootServer> startTftp(ServedConfigs configs) throws IOException {
    String root = spec.configs().places().tftpRoot().toString();
    if (!configs.servesTftp(root)) {
      return Optional.empty();
    }
    return Optional.of(
        add(
            NetbootServer.of(spec, configs.dnsmasq(), files.tree())
                .tftp(tftp -> tftp.macAddresses(board -> Optional.ofNullable(macs.get(board))))
                .tftp(events::listenTo)
                .start(),
            NetbootServer::close));
  }

  private Optional<NfsServer> startNfs(ServedConfigs configs) throws IOException {
    if (configs.exports().entries().findAny().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          add(
              NfsServer.builder()
                  .exports(Loopback.of(configs.exports()), this::exported)
                  .maxConnections(spec.nodes().size() + 16)
                  .start(),
              NfsServer::close));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The rendered files of what is exported; a directory that is not rendered is empty. */
  private VirtualFileSystem exported(String path) {
    String roots = spec.configs().places().nodeRoots().toString();
    boolean isOfNodes = path.equals(roots) || path.startsWith(roots + "/");
    String directory = isOfNodes ? "nodes" + path.substring(roots.length()) : "exported" + path;
    try {
      Path there = Files.createDirectories(files.tree().resolve(directory));
      VirtualFileSystem tree = DirectoryTree.open(there);
      open.push(tree);
      return tree;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InetAddress board(Ipv4Address own) {
    return own.bits() == 0 ? InetAddress.getLoopbackAddress() : Loopback.of(own);
  }

  @Override
  public InetSocketAddress dhcp() {
    return dhcp.address();
  }

  @Override
  public Optional<InetSocketAddress> tftp(Ipv4Address server) {
    return netboot.filter(it -> isSms(server)).map(it -> it.tftp().address());
  }

  @Override
  public Optional<InetSocketAddress> nfs(Ipv4Address server) {
    return nfs.filter(it -> isSms(server)).map(NfsServer::address);
  }

  /** The clients whose connections of NFS are open. */
  List<InetSocketAddress> nfsConnections() {
    return nfs.map(NfsServer::connections).orElse(List.of());
  }

  private boolean isSms(Ipv4Address server) {
    return server.equals(spec.sms().address());
  }

  @Override
  public boolean isLeftUnanswered(DhcpMessage message) {
    DhcpEvent last = lastEvents.get(message.hardware());
    return last != null && last.request().equals(message) && last.answer().reply().isEmpty();
  }

  /** Why a board got no answer to its last message, or was refused. */
  String dhcpReason(MacAddress board) {
    DhcpEvent last = lastEvents.get(Octets.of(board));
    return last == null ? "" : last.answer().reason();
  }

  /** Closes all, also after one that fails. */
  @Override
  public void close() throws IOException {
    List<Exception> failures = new ArrayList<>();
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (IOException | RuntimeException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      IOException all = new IOException("what was served cannot be closed: " + failures.get(0));
      failures.forEach(all::addSuppressed);
      throw all;
    }
  }
}
