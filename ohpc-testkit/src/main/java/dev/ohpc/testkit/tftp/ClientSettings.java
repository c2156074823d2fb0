package dev.ohpc.testkit.tftp;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** What a {@link TftpClient} was built with; {@link TftpClientBuilder} says what each means. */
record ClientSettings(
    InetSocketAddress server,
    InetSocketAddress local,
    TftpMode mode,
    List<TftpOption> options,
    Duration retransmitAfter,
    int retries,
    Duration timeLimit,
    Duration dally) {

  static final Predicate<String> BLKSIZE = "blksize"::equalsIgnoreCase;

  ClientSettings {
    options = List.copyOf(options);
  }

  byte[] request(String file) {
    return TftpDatagrams.readRequest(file, mode.toString(), options.toArray(new TftpOption[0]));
  }

  ClientSettings with(List<TftpOption> others) {
    return new ClientSettings(
        server, local, mode, others, retransmitAfter, retries, timeLimit, dally);
  }
}
