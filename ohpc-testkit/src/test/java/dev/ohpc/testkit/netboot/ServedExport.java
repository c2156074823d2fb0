package dev.ohpc.testkit.netboot;

import dev.ohpc.model.config.Export;
import dev.ohpc.netboot.NfsServer;
import dev.ohpc.netboot.vfs.DirectoryTree;
import dev.ohpc.netboot.vfs.Overlay;
import dev.ohpc.netboot.vfs.VirtualFileSystem;
import dev.ohpc.testkit.JavaProgram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

/** An NFS server as a program, for tests that need it in namespaces of its own. */
public final class ServedExport {

  /** What the directories are exported as. */
  public static final String TREE = "/srv/tree";

  /** An overlay of the same directory. */
  public static final String NODE = "/srv/node";

  private static final Export.Client ALL =
      new Export.Client("*", List.of("rw", "no_root_squash", "insecure"));

  private ServedExport() {}

  /** The command of this program, without its arguments. */
  public static String[] command() {
    return JavaProgram.command(ServedExport.class);
  }

  /**
   * Serves DIRECTORY, and an IMAGE with changes that go to WORK, at port PORT until the process is
   * ended.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path work = Path.of(arguments[3]);
    try (VirtualFileSystem tree =
            DirectoryTree.open(Path.of(arguments[1]), work.resolve("tree-state"));
        VirtualFileSystem node = Overlay.open(Path.of(arguments[2]), work.resolve("layer"));
        NfsServer server =
            NfsServer.builder()
                .export(TREE, tree, ALL)
                .export(NODE, node, ALL)
                .bind(loopback(arguments[0]))
                .start()) {
      System.out.println(server.address());
      Thread.currentThread().join();
    }
  }

  private static InetSocketAddress loopback(String port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
  }
}
