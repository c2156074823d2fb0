package dev.ohpc.testkit.netboot;

import dev.ohpc.netboot.TftpRequest;
import dev.ohpc.netboot.TftpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** A TFTP server as a program, for tests that need it in namespaces of its own. */
public final class ServedDirectory {

  private ServedDirectory() {}

  /** Serves ADDRESS PORT DIRECTORY until its process is ended, and prints what is asked for. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    InetSocketAddress address = new InetSocketAddress(arguments[0], Integer.parseInt(arguments[1]));
    try (TftpServer server =
        TftpServer.builder()
            .root(Path.of(arguments[2]))
            .bind(address)
            .onRequest(asked -> System.out.println(told(asked.request())))
            .start()) {
      System.out.println(server.address());
      Thread.currentThread().join();
    }
  }

  private static String told(TftpRequest request) {
    return request.file() + " " + request.options();
  }
}
