package dev.ohpc.netboot.nfs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ohpc.model.config.Export;
import dev.ohpc.netboot.NfsServer;
import dev.ohpc.netboot.vfs.DirectoryTree;
import dev.ohpc.netboot.vfs.Overlay;
import dev.ohpc.netboot.vfs.VirtualFileSystem;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

/** A server in a process of its own, which can be killed. */
final class ServerProcess implements AutoCloseable {

  /** A directory as it is. */
  static final String TREE = "/tree";

  /** An overlay. */
  static final String NODE = "/node";

  private static final byte[] KEY = "the same after a restart".getBytes(UTF_8);
  private static final Export.Client ROOT =
      new Export.Client("127.0.0.1", List.of("rw", "no_root_squash", "insecure"));

  private final Process process;
  private final InetSocketAddress address;

  /** Serves the directories {@code tree} and {@code image} of a directory, which keeps the rest. */
  ServerProcess(Path work) throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                ServerProcess.class.getName(),
                work.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader said = process.inputReader(UTF_8);
    int port = Integer.parseInt(said.readLine());
    address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  InetSocketAddress address() {
    return address;
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  /** Serves until it is killed, or nobody is there to read what it says. */
  public static void main(String[] arguments) throws IOException {
    Path work = Path.of(arguments[0]);
    try (VirtualFileSystem tree =
            DirectoryTree.open(work.resolve("tree"), work.resolve("tree-state"));
        VirtualFileSystem node = Overlay.open(work.resolve("image"), work.resolve("layer"));
        NfsServer server =
            NfsServer.builder()
                .export(TREE, tree, ROOT)
                .export(NODE, node, ROOT)
                .key(KEY)
                .start()) {
      System.out.println(server.address().getPort());
      System.in.read();
    }
  }
}
