package dev.ohpc.testkit.bench;

import dev.ohpc.testkit.tftp.TftpClient;
import java.io.IOException;
import java.nio.file.Path;

/** A TFTP server that runs. */
record TftpProcess(TftpPeer peer, ServerProcess server) implements AutoCloseable {

  /** Starts a server, and waits until it answers. */
  static TftpProcess start(TftpPeer peer, Path root) throws IOException {
    ServerProcess server = ServerProcess.start(peer.command(root));
    TftpClient.builder(peer.address()).retries(10).build().probe("none");
    return new TftpProcess(peer, server);
  }

  @Override
  public void close() {
    server.close();
  }
}
