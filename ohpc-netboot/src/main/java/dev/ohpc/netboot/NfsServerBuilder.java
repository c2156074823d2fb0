package dev.ohpc.netboot;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Closer;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.netboot.nfs.access.ClientRules;
import dev.ohpc.netboot.nfs.access.HostNames;
import dev.ohpc.netboot.nfs.handle.FileHandles;
import dev.ohpc.netboot.nfs.program.ExportTable;
import dev.ohpc.netboot.nfs.program.ServedExport;
import dev.ohpc.netboot.nfs.serve.NfsService;
import dev.ohpc.netboot.nfs.serve.RpcLimits;
import dev.ohpc.netboot.vfs.DirectoryTree;
import dev.ohpc.netboot.vfs.VirtualFileSystem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Describes an {@link NfsServer}.
 *
 * <p>Clients and their options are those of exports(5), with its defaults: an export is read-only,
 * root is nobody, and the client's port must be under 1024. What is not understood there is told in
 * the log at the start; the export is served all the same.
 */
public final class NfsServerBuilder {

  private static final Logger LOG = LoggerFactory.getLogger(NfsServer.class);
  private static final int KEY_LENGTH = 32;
  private static final int SMALLEST_TRANSFER = 8192;
  private static final int LARGEST_TRANSFER = 16 << 20;

  private final Map<String, Exported> exported = new LinkedHashMap<>();
  private @Nullable InetSocketAddress address;
  private @Nullable InetSocketAddress portmap;
  private byte @Nullable [] key;
  private int connections = 1024;
  private int requests = 64;
  private int transfer = 1 << 20;
  private Duration idle = Duration.ofMinutes(6); // as knfsd; Linux clients leave after five

  NfsServerBuilder() {}

  /**
   * Lets clients mount a file system. May be called again for more.
   *
   * @param path its name for clients, such as {@code /srv/nfs/node1}; directories below it can be
   *     mounted too
   * @param clients who may mount it, and how; {@link Export.Client#defaults} hold for those that
   *     follow. Without a client it is for all
   */
  public NfsServerBuilder export(String path, VirtualFileSystem files, Export.Client... clients) {
    return add(new Export(path, List.of(clients)), new Files.Told(files));
  }

  /**
   * Lets clients mount a directory, as a {@link DirectoryTree} without a state that is opened at
   * the start and closed with the server.
   *
   * @param path its name for clients
   * @param clients who may mount it, and how; without one it is for all
   */
  public NfsServerBuilder export(String path, Path directory, Export.Client... clients) {
    return add(new Export(path, List.of(clients)), new Files.Directory(directory));
  }

  /**
   * Lets clients mount what an exports(5) file says. Lines of one directory are taken together.
   *
   * @param files the file system of each directory that is exported, by its path
   */
  public NfsServerBuilder exports(ExportsConfig config, Function<String, VirtualFileSystem> files) {
    config
        .entries()
        .forEach(
            export -> {
              Exported known = exported.get(ExportTable.normal(export.path()));
              add(
                  export,
                  known == null ? new Files.Told(files.apply(export.path())) : known.files());
            });
    return this;
  }

  private NfsServerBuilder add(Export export, Files files) {
    String path = ExportTable.normal(export.path());
    Exported at = exported.computeIfAbsent(path, any -> new Exported(files, new ArrayList<>()));
    checkArgument(at.files().equals(files), "`%s` is exported already, with other files", path);
    at.clients().addAll(export.allClients());
    return this;
  }

  /** Listens at an address; the loopback address and any free port unless this is called. */
  public NfsServerBuilder bind(InetSocketAddress address) {
    this.address = resolved(address);
    return this;
  }

  /**
   * Has a port mapper (rpcbind, version 2) listen at an address too, for clients that are not told
   * the port; they ask at port 111. There is none unless this is called.
   */
  public NfsServerBuilder portmap(InetSocketAddress address) {
    this.portmap = resolved(address);
    return this;
  }

  private static InetSocketAddress resolved(InetSocketAddress address) {
    checkArgument(!address.isUnresolved(), "the host `%s` is not known", address.getHostString());
    return address;
  }

  /**
   * The secret under which file handles are sealed; random unless told. With the same key and file
   * systems, what clients have mounted goes on after a restart.
   *
   * @param secret at least 16 bytes
   */
  public NfsServerBuilder key(byte[] secret) {
    checkArgument(secret.length >= 16, "the key has %s bytes, but needs 16", secret.length);
    this.key = secret.clone();
    return this;
  }

  /** How many connections may be open, at least 1; 1,024 unless told. More are cut off at once. */
  public NfsServerBuilder maxConnections(int count) {
    checkArgument(count >= 1, "maxConnections is %s, but must be at least 1", count);
    this.connections = count;
    return this;
  }

  /**
   * How many calls of one connection may be under way, those among them whose answers the client
   * has not taken yet; at least 1, and 64 unless told. More are not read until one ends.
   */
  public NfsServerBuilder maxOutstandingRequests(int count) {
    checkArgument(count >= 1, "maxOutstandingRequests is %s, but must be at least 1", count);
    this.requests = count;
    return this;
  }

  /**
   * How many bytes READ, WRITE and READDIR carry at most, 8 KiB to 16 MiB; 1 MiB unless told, which
   * is what Linux asks for.
   */
  public NfsServerBuilder maxTransferSize(int bytes) {
    checkArgument(
        bytes >= SMALLEST_TRANSFER && bytes <= LARGEST_TRANSFER,
        "maxTransferSize is %s, but must be from %s to %s",
        bytes,
        SMALLEST_TRANSFER,
        LARGEST_TRANSFER);
    this.transfer = bytes;
    return this;
  }

  /**
   * How long a connection may be open without a call before it is ended, at least a millisecond; 6
   * minutes unless told. Clients connect again when they need to.
   */
  public NfsServerBuilder idleTime(Duration time) {
    checkArgument(time.toMillis() >= 1, "idleTime is %s, but must be more than 0", time);
    this.idle = time;
    return this;
  }

  /**
   * Starts the server.
   *
   * @throws IOException if an address cannot be had, such as a port under 1024 without the right,
   *     or a directory cannot be opened
   * @throws IllegalStateException if nothing is exported
   */
  public NfsServer start() throws IOException {
    checkState(!exported.isEmpty(), "the server has no files: call export(path, directory) first");
    Closer own = Closer.create();
    try {
      return new NfsServer(serve(own), own);
    } catch (IOException | RuntimeException e) {
      own.close();
      throw e;
    }
  }

  private NfsService serve(Closer own) throws IOException {
    List<ServedExport> served = new ArrayList<>();
    for (Map.Entry<String, Exported> entry : exported.entrySet()) {
      served.add(
          served(entry.getKey(), entry.getValue().files().open(own), entry.getValue().clients()));
    }
    return NfsService.start(
        new ExportTable(served, new FileHandles(key == null ? randomKey() : key)),
        address == null ? new InetSocketAddress(InetAddress.getLoopbackAddress(), 0) : address,
        Optional.ofNullable(portmap),
        new RpcLimits(connections, requests, transfer, idle));
  }

  private static ServedExport served(
      String path, VirtualFileSystem files, List<Export.Client> clients) {
    return ServedExport.of(
        path,
        files,
        clients.stream().map(Export.Client::host).collect(ImmutableList.toImmutableList()),
        new ClientRules(
            clients, HostNames.OF_THE_SYSTEM, problem -> LOG.warn("{}: {}", path, problem)));
  }

  private static byte[] randomKey() {
    byte[] random = new byte[KEY_LENGTH];
    new SecureRandom().nextBytes(random);
    return random;
  }

  /**
   * What is exported at a path.
   *
   * @param clients all that were told so far
   */
  private record Exported(Files files, List<Export.Client> clients) {}

  /** What the files of an export are. */
  private sealed interface Files {

    /**
     * The file system.
     *
     * @param own closes what is opened for this
     */
    VirtualFileSystem open(Closer own) throws IOException;

    /** A file system that its user closes. */
    record Told(VirtualFileSystem files) implements Files {

      @Override
      public VirtualFileSystem open(Closer own) {
        return files;
      }
    }

    /** A directory. */
    record Directory(Path path) implements Files {

      @Override
      public VirtualFileSystem open(Closer own) throws IOException {
        return own.register(DirectoryTree.open(path));
      }
    }
  }
}
