package dev.ohpc.testkit.rehearsal;

import com.google.common.base.Splitter;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.netboot.DhcpServer;
import dev.ohpc.netboot.NetbootServer;
import dev.ohpc.netboot.NfsServer;
import dev.ohpc.netboot.vfs.DirectoryTree;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.NewFile;
import dev.ohpc.netboot.vfs.Overlay;
import dev.ohpc.netboot.vfs.VirtualFileSystem;
import dev.ohpc.testkit.netboot.ServedDhcp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a node boots from, as a program: TFTP and NFS for a rendered cluster, and DHCP if it is
 * asked for, at the ports that boards and kernels know. Each exported root is an overlay of one
 * image, with what is rendered for the image and for that node.
 */
public final class BootServers {

  /** Our NFS has version 3, without locks. */
  private static final String VERSION_3 =
      "nfsvers=3,proto=tcp,nolock,port=2049,mountport=2049,mountproto=tcp";

  private static final Splitter FIELDS = Splitter.on(':'); // of passwd(5) and group(5)

  private final ClusterSpec spec;
  private final Path tree;
  private final Path image;
  private final Path work;
  private final Map<String, VirtualFileSystem> exported = new ConcurrentHashMap<>();

  private BootServers(ClusterSpec spec, Path tree, Path image, Path work) {
    this.spec = spec;
    this.tree = tree;
    this.image = image;
    this.work = work;
  }

  /**
   * The command of this program.
   *
   * @param dnsmasqConf what DHCP follows; empty for none
   */
  public static String[] command(Path spec, Path tree, Path image, Path work, String dnsmasqConf) {
    return new String[] {
      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
      "-classpath",
      System.getProperty("java.class.path"),
      BootServers.class.getName(),
      spec.toString(),
      tree.toString(),
      image.toString(),
      work.toString(),
      dnsmasqConf
    };
  }

  /**
   * Serves the cluster of SPEC, rendered to TREE, whose nodes boot IMAGE; WORK takes changes.
   * DNSMASQ_CONF, if it is not empty, is what DHCP follows.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    BootServers servers =
        new BootServers(
            ClusterSpec.load(Path.of(arguments[0])),
            Path.of(arguments[1]),
            Path.of(arguments[2]),
            Path.of(arguments[3]));
    if (arguments[4].isEmpty()) {
      servers.run();
    } else {
      try (DhcpServer dhcp = ServedDhcp.start(Path.of(arguments[4]))) {
        System.out.println(dhcp.address());
        servers.run();
      }
    }
  }

  private void run() throws IOException, InterruptedException {
    try (NetbootServer tftp =
            NetbootServer.of(spec, tree).tftp(server -> server.bind(address(69))).start();
        NfsServer nfs =
            NfsServer.builder()
                .exports(spec.configs().sms().exports().orElseThrow(), this::files)
                .bind(address(2049))
                .start()) {
      System.out.println(tftp.tftp().address() + " " + nfs.address());
      Thread.currentThread().join();
    }
  }

  private InetSocketAddress address(int port) {
    return new InetSocketAddress(spec.sms().address().toString(), port);
  }

  private VirtualFileSystem files(String path) {
    return exported.computeIfAbsent(path, this::open);
  }

  private VirtualFileSystem open(String path) {
    Path export = Path.of(path);
    String last = export.getFileName().toString();
    try {
      return export.startsWith(spec.storage().nfsDirectory().toString())
          ? root(last)
          : DirectoryTree.open(Files.createDirectories(work.resolve("shared").resolve(last)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private VirtualFileSystem root(String node) throws IOException {
    VirtualFileSystem files = Overlay.open(image, work.resolve("layers").resolve(node));
    NodeRoot root = new NodeRoot(files);
    root.add(tree.resolve("image"), BootServers::onVersion3);
    root.add(tree.resolve("nodes").resolve(node), text -> text);
    forDebian(root);
    root.put(
        Path.of("etc/munge/munge.key"),
        Files.readAllBytes(work.resolve("munge.key")),
        new NewFile.Plain(FileType.REGULAR, 0400, mungeId("passwd"), mungeId("group")));
    return files;
  }

  private static String onVersion3(String text) {
    return text.replace("nfsvers=4.2", VERSION_3);
  }

  /** What its packages have elsewhere, or ask for, and Rocky's do not. */
  private void forDebian(NodeRoot root) throws IOException {
    root.put(
        Path.of("etc/default/slurmd"),
        Files.readString(tree.resolve("image/etc/sysconfig/slurmd")));
    root.put(
        Path.of("etc/systemd/system/slurmd.service.d/without-slurm-conf.conf"),
        "[Unit]\nConditionPathExists=\n");
  }

  private int mungeId(String table) throws IOException {
    return Files.readAllLines(image.resolve("etc").resolve(table)).stream()
        .filter(line -> line.startsWith("munge:"))
        .mapToInt(line -> Integer.parseInt(FIELDS.splitToList(line).get(2)))
        .findFirst()
        .orElseThrow();
  }
}
