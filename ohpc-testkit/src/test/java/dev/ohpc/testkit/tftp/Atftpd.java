package dev.ohpc.testkit.tftp;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** atftpd on a free port of the loopback address. */
final class Atftpd implements AutoCloseable {

  private final InetSocketAddress address = freeAddress();
  private final Process process;

  /** Starts it, and waits until it answers. */
  Atftpd(Path root) throws IOException {
    process =
        new ProcessBuilder(
                "/usr/sbin/atftpd",
                "--daemon",
                "--no-fork",
                "--bind-address",
                address.getAddress().getHostAddress(),
                "--port",
                Integer.toString(address.getPort()),
                "--retry-timeout",
                "1",
                root.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    awaitAnswer();
  }

  private static InetSocketAddress freeAddress() {
    try (DatagramSocket socket = PlayedServer.opened()) {
      return new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
    }
  }

  private void awaitAnswer() throws IOException {
    TftpClient.builder(address)
        .retransmitAfter(Duration.ofMillis(50))
        .retries(200)
        .build()
        .probe("none");
  }

  InetSocketAddress address() {
    return address;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
