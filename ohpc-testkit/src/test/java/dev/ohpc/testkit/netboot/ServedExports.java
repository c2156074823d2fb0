package dev.ohpc.testkit.netboot;

import dev.ohpc.netboot.NfsServer;
import dev.ohpc.netboot.vfs.DirectoryTree;
import dev.ohpc.netboot.vfs.VirtualFileSystem;
import dev.ohpc.render.format.ConfigFormats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** An NFS server that reads exports(5), as a program for namespaces of a test. */
public final class ServedExports {

  private static final int NFS = 2049;

  private ServedExports() {}

  /** Serves what a FILE exports, below a ROOT, at an ADDRESS, until its process is ended. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String exports = Files.readString(Path.of(arguments[0]));
    try (NfsServer server =
        NfsServer.builder()
            .exports(
                ConfigFormats.exports().parse(exports, arguments[0]).config(),
                path -> open(Path.of(arguments[1] + path)))
            .bind(new InetSocketAddress(arguments[2], NFS))
            .start()) {
      System.out.println(server.address());
      Thread.currentThread().join();
    }
  }

  private static VirtualFileSystem open(Path directory) {
    try {
      return DirectoryTree.open(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
