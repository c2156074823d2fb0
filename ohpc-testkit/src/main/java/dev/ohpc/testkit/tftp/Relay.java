package dev.ohpc.testkit.tftp;

import dev.ohpc.testkit.tftp.LinkTally.Deed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The loop of a {@link LossyLink}. */
final class Relay implements Runnable {

  private static final int LARGEST_DATAGRAM = 65_535;

  /** Datagrams taken from one socket before the others have their turn. */
  private static final int TURN = 32;

  private static final long SWEEP_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final Fates fates;
  private final long idleNanos;
  private final Selector selector;
  private final StandIns standIns;
  private final InetSocketAddress address;
  private final LinkTally tally = new LinkTally();
  private final PriorityQueue<Parcel> heldBack = new PriorityQueue<>();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(LARGEST_DATAGRAM);
  private long nextSweep = System.nanoTime();
  private volatile boolean isStopped;

  Relay(InetSocketAddress server, Fates fates, Duration idleTime) throws IOException {
    this.fates = fates;
    idleNanos = idleTime.toNanos();
    selector = Selector.open();
    standIns = new StandIns(selector, fates, server);
    address = (InetSocketAddress) standIns.listening().channel().getLocalAddress();
  }

  InetSocketAddress address() {
    return address;
  }

  LinkCounts counts() {
    return tally.counts();
  }

  void stop() throws IOException {
    isStopped = true;
    selector.wakeup();
  }

  @Override
  public void run() {
    try (selector) {
      while (!isStopped) {
        selector.select(this::take, millisToWait());
        deliverDue();
        forgetIdle();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      standIns.close();
    }
  }

  private long millisToWait() {
    Parcel first = heldBack.peek();
    long wake = first == null ? nextSweep : Math.min(first.due(), nextSweep);
    return Math.max(1, TimeUnit.NANOSECONDS.toMillis(wake - System.nanoTime()));
  }

  private void forgetIdle() {
    long now = System.nanoTime();
    if (now - nextSweep >= 0) {
      nextSweep = now + SWEEP_NANOS;
      standIns.forgetIdle(now, idleNanos);
    }
  }

  private void take(SelectionKey key) {
    StandIn at = (StandIn) key.attachment();
    for (int i = 0; i < TURN; i++) {
      SocketAddress from = receive(at.channel());
      if (from == null) {
        return;
      }
      tally.count(Deed.RECEIVED);
      forward(at, from);
    }
  }

  private @Nullable SocketAddress receive(DatagramChannel channel) {
    buffer.clear();
    try {
      SocketAddress from = channel.receive(buffer);
      buffer.flip();
      return from;
    } catch (IOException e) {
      return null; // closed meanwhile, or told of a peer that is gone
    }
  }

  /** What cannot be sent, for want of a socket or of room, is lost as on any link. */
  private void forward(StandIn at, SocketAddress from) {
    try {
      if (at instanceof StandIn.OfClient client) {
        pass(client.down(), used(standIns.ofServer(from)), used(client));
      } else {
        StandIn.OfClient client = standIns.ofClient(from, buffer);
        pass(client.up(), used(client), used(at));
      }
    } catch (IOException e) {
      tally.count(Deed.DROPPED);
    }
  }

  private static StandIn used(StandIn standIn) {
    standIn.use(System.nanoTime());
    return standIn;
  }

  /** Sends what is in the buffer by one stand-in to the peer of another, or not. */
  private void pass(Lane lane, StandIn by, StandIn to) throws IOException {
    Fate fate = lane.next();
    if (fate.isDropped()) {
      tally.count(Deed.DROPPED);
      return;
    }
    if (fate.isCorrupted()) {
      tally.count(Deed.CORRUPTED);
      Corruption.change(buffer, fate.dice(), fates.rates().corruptContent());
    }
    if (fate.isDuplicated()) {
      tally.count(Deed.DUPLICATED);
      deliver(by, to);
    }
    passOn(fate, lane, by, to);
  }

  private void passOn(Fate fate, Lane lane, StandIn by, StandIn to) throws IOException {
    if (fate.isReordered() && !lane.isHolding()) {
      tally.count(Deed.REORDERED);
      lane.hold(holdBack(fates.rates().longestDelay().toNanos(), by, to));
      return;
    }
    if (fate.delayNanos() > 0) {
      tally.count(Deed.DELAYED);
      holdBack(fate.delayNanos(), by, to);
    } else {
      deliver(by, to);
    }
    deliver(lane.release());
  }

  private Parcel holdBack(long nanos, StandIn by, StandIn to) {
    Parcel parcel = new Parcel(buffer, by.channel(), to.peer(), System.nanoTime() + nanos);
    heldBack.add(parcel);
    return parcel;
  }

  private void deliver(StandIn by, StandIn to) throws IOException {
    int sent = by.channel().send(buffer.duplicate(), to.peer());
    tally.count(sent == buffer.limit() ? Deed.DELIVERED : Deed.DROPPED);
  }

  private void deliver(@Nullable Parcel parcel) throws IOException {
    if (parcel != null && parcel.send()) {
      tally.count(Deed.DELIVERED);
    }
  }

  private void deliverDue() {
    long now = System.nanoTime();
    for (Parcel parcel = heldBack.peek();
        parcel != null && parcel.due() - now <= 0;
        parcel = heldBack.peek()) {
      heldBack.remove();
      try {
        deliver(parcel);
      } catch (IOException e) {
        tally.count(Deed.DROPPED);
      }
    }
  }
}
