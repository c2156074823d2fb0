package dev.ohpc.netboot.tftp.transfer;

import dev.ohpc.netboot.tftp.file.Blocks;
import dev.ohpc.netboot.tftp.packet.Reply;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.commons.net.tftp.TFTPPacket;

/**
 * One file on its way to one client (RFC 1350, RFC 2347, RFC 7440), which ends when its last block
 * is acknowledged. Blocks are counted from 1 without end; only on the wire do they begin again at
 * 0.
 *
 * <p>Not for several threads. Times are in nanoseconds of {@link System#nanoTime}.
 */
public final class Transfer implements Closeable {

  private static final int WIRE_NUMBERS = 0xffff;

  private final Terms terms;
  private final Blocks blocks;
  private final Wire wire;
  private final Patience patience;

  private boolean isOpening;
  private long acknowledged;
  private long next = 1;
  private long highest;
  private long last = Long.MAX_VALUE;
  private boolean mayRepeatWindow = true;
  private long bytes;
  private int retransmissions;

  /**
   * A transfer that has not begun.
   *
   * @param idle how long the client may take to get further
   */
  public Transfer(Offer offer, Duration idle, Wire wire, long now) {
    this.terms = offer.terms();
    this.blocks = offer.blocks();
    this.wire = wire;
    this.patience = new Patience(terms.timeout(), idle, now);
    this.isOpening = !terms.accepted().isEmpty();
  }

  /**
   * Sends what the client waits for, as far as the wire takes it.
   *
   * @param packet room for the largest datagram
   */
  public void resume(ByteBuffer packet) throws IOException {
    if (isOpening) {
      wire.send(Reply.optionAcknowledgement(terms.accepted()));
      return;
    }
    long end = Math.min(acknowledged + terms.windowSize(), last);
    while (next <= end && wire.send(block(next, packet))) {
      highest = Math.max(highest, next);
      next++;
      end = Math.min(end, last);
    }
  }

  private ByteBuffer block(long number, ByteBuffer packet) throws IOException {
    packet.clear().putShort((short) TFTPPacket.DATA).putShort((short) number);
    int size = blocks.read(number, packet);
    if (size < terms.blockSize()) {
      last = number;
      bytes = (number - 1) * terms.blockSize() + size;
    }
    return packet.flip();
  }

  /**
   * The client has taken all blocks up to one. An acknowledgement that was there before sends
   * nothing (RFC 1123 section 4.2.3.1); only that of the block before a window asks for the window
   * again, once: its first block was lost (RFC 7440 section 4).
   *
   * @param number the number on the wire
   */
  public void acknowledge(int number, long now, ByteBuffer packet) throws IOException {
    int ahead = (number - (int) acknowledged) & WIRE_NUMBERS;
    if (isOpening) {
      open(ahead, now, packet);
    } else if (ahead == 0) {
      repeatWindow(packet);
    } else if (ahead <= highest - acknowledged) {
      advance(acknowledged + ahead, now, packet);
    }
  }

  private void open(int ahead, long now, ByteBuffer packet) throws IOException {
    if (ahead == 0) {
      isOpening = false;
      patience.progress(now);
      resume(packet);
    }
  }

  private void repeatWindow(ByteBuffer packet) throws IOException {
    if (terms.windowSize() > 1 && mayRepeatWindow && highest > acknowledged) {
      mayRepeatWindow = false;
      goBack(packet);
    }
  }

  private void advance(long number, long now, ByteBuffer packet) throws IOException {
    mayRepeatWindow = number == next - 1;
    acknowledged = number;
    patience.progress(now);
    if (!isDone()) {
      next = number + 1;
      resume(packet);
    }
  }

  private void goBack(ByteBuffer packet) throws IOException {
    retransmissions++;
    next = acknowledged + 1;
    resume(packet);
  }

  /**
   * Time has passed: sends again what was not acknowledged, if it is time for that.
   *
   * @return whether there is hope; without it the transfer is to be ended
   */
  public boolean tick(long now, ByteBuffer packet) throws IOException {
    if (patience.isOver(now)) {
      return false;
    }
    if (now - patience.deadline() >= 0) {
      patience.again(now);
      goBack(packet);
    }
    return true;
  }

  /** When {@link #tick} is to be called. */
  public long deadline() {
    return patience.deadline();
  }

  /** Whether all that there is was acknowledged. */
  public boolean isDone() {
    return acknowledged == last;
  }

  /** Whether the client has taken no block. */
  public boolean isUntouched() {
    return acknowledged == 0;
  }

  /** Whether the client took blocks, and then let what came next pass unanswered. */
  public boolean isStalled() {
    return !isUntouched() && patience.isTried();
  }

  /** Bytes of all blocks, known since the last one went out. */
  public long bytes() {
    return bytes;
  }

  /** How often something was sent again. */
  public int retransmissions() {
    return retransmissions;
  }

  @Override
  public void close() throws IOException {
    blocks.close();
  }
}
