package dev.ohpc.testkit.netboot;

import dev.ohpc.netboot.TftpRequest;
import dev.ohpc.netboot.TftpServer;
import dev.ohpc.netboot.TftpServerBuilder;
import dev.ohpc.testkit.JavaProgram;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A TFTP server as a program, for tests that need it in namespaces of its own. */
public final class ServedDirectory {

  private ServedDirectory() {}

  /** The command of this program, without the directory. */
  public static String[] command(int port, String... addresses) {
    return Stream.concat(
            Stream.of(JavaProgram.command(ServedDirectory.class, port)), Stream.of(addresses))
        .toArray(String[]::new);
  }

  /** Serves PORT ADDRESS… DIRECTORY until its process is ended, and prints what is asked for. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int last = arguments.length - 1;
    TftpServerBuilder server =
        TftpServer.builder()
            .root(Path.of(arguments[last]))
            .onRequest(asked -> System.out.println(told(asked.request())));
    for (String address : List.of(arguments).subList(1, last)) {
      server.bind(new InetSocketAddress(address, Integer.parseInt(arguments[0])));
    }
    try (TftpServer running = server.start()) {
      System.out.println(running.addresses());
      Thread.currentThread().join();
    }
  }

  private static String told(TftpRequest request) {
    return request.file() + " " + request.options();
  }
}
