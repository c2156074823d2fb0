package dev.ohpc.testkit.tftp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * Builds a {@link LossyLink}. Rates are shares of all datagrams, 0 to 1, each by itself; what is
 * not set does not happen.
 */
public final class LossyLinkBuilder {

  private final InetSocketAddress server;
  private long seed;
  private double drop;
  private double duplicate;
  private double reorder;
  private double delay;
  private Duration longestDelay = Duration.ofMillis(10);
  private double corrupt;
  private boolean corruptContent;
  private Duration idleTime = Duration.ofSeconds(30);

  LossyLinkBuilder(InetSocketAddress server) {
    if (server.isUnresolved() || !server.getAddress().isLoopbackAddress()) {
      throw new IllegalArgumentException("not an address of this machine alone: " + server);
    }
    this.server = server;
  }

  /** What chance goes by; 0 by default. */
  public LossyLinkBuilder seed(long number) {
    seed = number;
    return this;
  }

  /** How many datagrams are lost. */
  public LossyLinkBuilder drop(double rate) {
    drop = rate(rate);
    return this;
  }

  /** How many go out twice. */
  public LossyLinkBuilder duplicate(double rate) {
    duplicate = rate(rate);
    return this;
  }

  /** How many are overtaken by the next one; without a next one the longest delay ends the wait. */
  public LossyLinkBuilder reorder(double rate) {
    reorder = rate(rate);
    return this;
  }

  /** How many are late, each by a time of its own up to the longest delay. */
  public LossyLinkBuilder delay(double rate) {
    delay = rate(rate);
    return this;
  }

  /** How late a datagram is at most; 10 ms by default. */
  public LossyLinkBuilder longestDelay(Duration time) {
    longestDelay = time;
    return this;
  }

  /**
   * How many have one byte changed, of those bytes that do not decide what the file holds: the
   * opcode of DATA and OACK, and anything in a request, an acknowledgement or an error.
   *
   * <p>A real link's changes are found by UDP's checksum and are losses like others; here the
   * datagram arrives. TFTP has no check of its own (RFC 1350 section 2), so where a changed byte is
   * part of the content no peer can find out, and "the same bytes or an error" cannot be asked for.
   * With the changes that are made here it can: give files names that are two letters apart, so
   * that a changed request does not name another file.
   */
  public LossyLinkBuilder corrupt(double rate) {
    corrupt = rate(rate);
    return this;
  }

  /**
   * Lets {@link #corrupt} change any byte: block numbers, contents and options too. A transfer
   * still has to end, but may end well with other bytes. Off by default.
   */
  public LossyLinkBuilder corruptContent() {
    corruptContent = true;
    return this;
  }

  /**
   * After how long without a datagram a client or a server's port is forgotten, and its socket
   * closed; 30 s by default. To be longer than the longest silence of a transfer.
   */
  public LossyLinkBuilder idleTime(Duration time) {
    idleTime = time;
    return this;
  }

  /** Opens the link on a free port of the server's own address. */
  public LossyLink start() throws IOException {
    LinkRates rates =
        new LinkRates(drop, duplicate, reorder, delay, longestDelay, corrupt, corruptContent);
    return new LossyLink(new Relay(server, new Fates(rates, seed), idleTime));
  }

  private static double rate(double rate) {
    if (!(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException("not a share: " + rate);
    }
    return rate;
  }
}
