package dev.ohpc.testkit.bench;

import dev.ohpc.testkit.tftp.TftpClient;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;

/** Who fetches. */
enum TftpClients {
  /** Our client: a thread each, in one process. */
  OURS("our client") {
    @Override
    void fetch(TftpLoad load, TftpPeer peer, String file) throws IOException {
      TftpClient.builder(peer.address())
          .blksize(load.blockSize())
          .windowsize(load.windowSize())
          .timeLimit(Duration.ofMinutes(5))
          .build()
          .download(file, OutputStream.nullOutputStream());
    }

    @Override
    List<Integer> windows(List<Integer> wanted) {
      return wanted;
    }
  },

  /** curl: a process each, which knows no windowsize. */
  CURL("curl") {
    @Override
    void fetch(TftpLoad load, TftpPeer peer, String file) throws IOException {
      Command.output(
          "curl",
          "--silent",
          "--show-error",
          "--output",
          "/dev/null",
          "--tftp-blksize",
          load.blockSize(),
          "tftp://" + peer.address().getHostString() + ":" + peer.address().getPort() + "/" + file);
    }

    @Override
    List<Integer> windows(List<Integer> wanted) {
      return List.of(1);
    }
  };

  private final String name;

  TftpClients(String name) {
    this.name = name;
  }

  abstract void fetch(TftpLoad load, TftpPeer peer, String file) throws IOException;

  /** The window sizes that it can ask for. */
  abstract List<Integer> windows(List<Integer> wanted);

  @Override
  public String toString() {
    return name;
  }
}
