package dev.ohpc.netboot.tftp.serve;

import dev.ohpc.model.text.Quoted;
import dev.ohpc.netboot.TftpEvent;
import dev.ohpc.netboot.TftpRequest;
import dev.ohpc.netboot.tftp.packet.ClientError;
import dev.ohpc.netboot.tftp.packet.Reply;
import dev.ohpc.netboot.tftp.transfer.Offer;
import dev.ohpc.netboot.tftp.transfer.Transfer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.time.Duration;
import org.apache.commons.net.tftp.TFTPErrorPacket;
import org.apache.commons.net.tftp.TFTPPacket;
import org.jspecify.annotations.Nullable;

/** A transfer with the socket whose port is its identifier (TID, RFC 1350 section 4). */
final class Session implements Handler, Timers.Timed {

  private static final int SHORTEST = 4; // bytes of an ACK

  private final TftpRequest request;
  private final DatagramChannel channel;
  private final Transfer transfer;
  private final EventLoop loop;
  private final Sessions sessions;
  private final Journal journal;
  private final long start = System.nanoTime();
  private @Nullable SelectionKey key;
  private volatile boolean isStalled;

  Session(
      TftpRequest request,
      DatagramChannel channel,
      Offer offer,
      Duration idle,
      EventLoop loop,
      Sessions sessions) {
    this.request = request;
    this.channel = channel;
    this.transfer = new Transfer(offer, idle, this::send, start);
    this.loop = loop;
    this.sessions = sessions;
    this.journal = loop.journal();
  }

  /** Begins, on the thread of its loop. */
  void begin() {
    attempt(
        () -> {
          key = loop.register(channel, this);
          transfer.resume(loop.packet());
          loop.mind(this);
        });
  }

  private boolean send(ByteBuffer datagram) throws IOException {
    boolean isSent = channel.send(datagram, request.client()) > 0;
    if (!isSent && key != null) {
      key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    }
    return isSent;
  }

  @Override
  public void ready(SelectionKey ready) {
    try {
      proceed(ready);
    } catch (IOException | RuntimeException e) {
      broken(e);
    }
  }

  private void proceed(SelectionKey ready) throws IOException {
    if (ready.isWritable()) {
      ready.interestOps(SelectionKey.OP_READ);
      transfer.resume(loop.packet());
    }
    if (ready.isReadable()) {
      receive();
    }
  }

  private void receive() throws IOException {
    ByteBuffer packet = loop.packet().clear();
    InetSocketAddress from = (InetSocketAddress) channel.receive(packet);
    if (from == null || packet.flip().remaining() < SHORTEST) {
      return;
    }
    if (from.equals(request.client())) {
      take(packet);
    } else {
      refuseStranger(from, packet);
    }
  }

  private void take(ByteBuffer packet) throws IOException {
    switch (packet.getShort()) {
      case TFTPPacket.ACKNOWLEDGEMENT -> acknowledged(Short.toUnsignedInt(packet.getShort()));
      case TFTPPacket.ERROR -> aborted(ClientError.read(packet));
      default -> {} // no answer to a block: what the network spoiled is sent again
    }
  }

  /** An ERROR is not answered by another (RFC 1350 section 7). */
  private void refuseStranger(InetSocketAddress from, ByteBuffer packet) throws IOException {
    if (packet.getShort() != TFTPPacket.ERROR) {
      channel.send(
          Reply.error(from, TFTPErrorPacket.UNKNOWN_TID, "this transfer is another client's"),
          from);
    }
  }

  private void acknowledged(int number) throws IOException {
    transfer.acknowledge(number, System.nanoTime(), loop.packet());
    isStalled = false;
    if (transfer.isDone()) {
      close();
      Duration duration = Duration.ofNanos(System.nanoTime() - start);
      journal.tell(
          new TftpEvent.Sent(request, transfer.bytes(), duration, transfer.retransmissions()));
    }
  }

  private void aborted(ClientError error) {
    close();
    journal.tell(
        new TftpEvent.Aborted(request, error.code(), error.message(), transfer.isUntouched()));
  }

  @Override
  public long deadline() {
    return transfer.deadline();
  }

  @Override
  public void due(long now) {
    attempt(
        () -> {
          if (transfer.tick(now, loop.packet())) {
            isStalled = transfer.isStalled();
          } else {
            giveUp(TFTPErrorPacket.UNDEFINED, "nothing was acknowledged for too long");
          }
        });
  }

  private boolean isOver() {
    return !channel.isOpen();
  }

  /**
   * Whether a request is no more than this one once more. It is another when this transfer has
   * stalled: then the client may have begun anew. If it has not, it refuses the second transfer by
   * ERROR 5, and this one goes on.
   */
  boolean isRepeatedBy(TftpRequest other) {
    return !isStalled && request.equals(other);
  }

  @Override
  public void shutDown() {
    if (!isOver()) {
      giveUp(TFTPErrorPacket.UNDEFINED, "the server is closed");
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  /** What goes wrong ends this transfer, and nothing else. */
  private void attempt(Step step) {
    try {
      step.run();
    } catch (IOException | RuntimeException e) {
      broken(e);
    }
  }

  private void broken(Exception e) {
    journal.broken("sending " + Quoted.of(request.file()), e);
    if (!isOver()) {
      giveUp(TFTPErrorPacket.UNDEFINED, "the file cannot be sent");
    }
  }

  private void giveUp(int code, String message) {
    sessions.remove(request.client(), this);
    journal.tell(new TftpEvent.Failed(request, code, message));
    try {
      channel.send(Reply.error(request.client(), code, message), request.client());
    } catch (IOException e) {
      journal.broken("telling " + request.client() + " of an error", e);
    }
    closeFiles();
  }

  private void close() {
    sessions.remove(request.client(), this);
    closeFiles();
  }

  private void closeFiles() {
    loop.forget(this);
    close(channel);
    close(transfer);
  }

  private void close(Closeable resource) {
    try {
      resource.close();
    } catch (IOException e) {
      journal.broken("closing " + Quoted.of(request.file()), e);
    }
  }
}
