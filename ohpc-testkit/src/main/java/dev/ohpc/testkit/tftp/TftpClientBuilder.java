package dev.ohpc.testkit.tftp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Builds a {@link TftpClient}; what is not set has the default that its method names. */
public final class TftpClientBuilder {

  private final InetSocketAddress server;
  private final List<TftpOption> options = new ArrayList<>();
  private InetSocketAddress local = new InetSocketAddress(0);
  private TftpMode mode = TftpMode.OCTET;
  private Duration retransmitAfter = Duration.ofSeconds(2);
  private int retries = 5;
  private Duration timeLimit = Duration.ofMinutes(1);
  private Duration dally = Duration.ZERO;

  TftpClientBuilder(InetSocketAddress server) {
    if (server.isUnresolved() || server.getAddress().isAnyLocalAddress()) {
      throw new IllegalArgumentException("not the address of a server: " + server);
    }
    this.server = server;
  }

  /** Adds an option after those before; nothing is checked, so that servers can be tried. */
  public TftpClientBuilder option(String name, String value) {
    return option(new TftpOption(name, value));
  }

  /** Adds an option after those before. */
  public TftpClientBuilder option(TftpOption option) {
    options.add(option);
    return this;
  }

  /** Asks for blocks of that many bytes (RFC 2348); without it they have 512. */
  public TftpClientBuilder blksize(int bytes) {
    return option(TftpOption.blksize(bytes));
  }

  /** Asks for the file's size, and holds what comes against it (RFC 2349). */
  public TftpClientBuilder tsize() {
    return option(TftpOption.tsize());
  }

  /** Asks the server to send again after that many seconds (RFC 2349). */
  public TftpClientBuilder timeout(int seconds) {
    return option(TftpOption.timeout(seconds));
  }

  /** Asks for that many blocks an acknowledgement (RFC 7440); without it there is one. */
  public TftpClientBuilder windowsize(int blocks) {
    return option(TftpOption.windowsize(blocks));
  }

  /** The mode of the request; {@link TftpMode#OCTET} by default. */
  public TftpClientBuilder mode(TftpMode transferMode) {
    mode = transferMode;
    return this;
  }

  /** The client's own address, such as 127.0.0.5; by default the system chooses one. */
  public TftpClientBuilder bind(InetAddress address) {
    local = new InetSocketAddress(address, 0);
    return this;
  }

  /** How long the client waits before it sends again, in milliseconds at the finest; 2 s. */
  public TftpClientBuilder retransmitAfter(Duration time) {
    retransmitAfter = positive(time);
    return this;
  }

  /** How often in a row the client sends again before it gives up; 5 times. */
  public TftpClientBuilder retries(int times) {
    if (times < 0) {
      throw new IllegalArgumentException("retries: " + times);
    }
    retries = times;
    return this;
  }

  /** How long one call may take at most, whatever comes; a minute. */
  public TftpClientBuilder timeLimit(Duration time) {
    timeLimit = positive(time);
    return this;
  }

  /**
   * How long the client stays after its last acknowledgement to give it again if the server did not
   * get it (RFC 1350 section 6); not at all by default.
   */
  public TftpClientBuilder dally(Duration time) {
    dally = time;
    return this;
  }

  /** The client. */
  public TftpClient build() {
    return new TftpClient(
        new ClientSettings(
            server, local, mode, options, retransmitAfter, retries, timeLimit, dally));
  }

  private static Duration positive(Duration time) {
    if (time.isZero() || time.isNegative()) {
      throw new IllegalArgumentException("not a time to wait: " + time);
    }
    return time;
  }
}
