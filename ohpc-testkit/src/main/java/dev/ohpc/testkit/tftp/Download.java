package dev.ohpc.testkit.tftp;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.util.zip.CRC32C;

/** The client's side of one read (RFC 1350 section 4, RFC 2347, RFC 7440). */
final class Download {

  private final ClientSettings settings;
  private final Conversation server;
  private final OutputStream sink;
  private final CRC32C checksum = new CRC32C();
  private final byte[] ack = TftpDatagrams.ack(0);
  private Negotiated negotiated = Negotiated.nothing();
  private BlockSequence blocks = new BlockSequence(1);
  private boolean isAnswered;
  private boolean isComplete;
  private long length;
  private int duplicates;

  Download(ClientSettings settings, Conversation server, OutputStream sink) {
    this.settings = settings;
    this.server = server;
    this.sink = sink;
  }

  TftpTransfer of(String file) throws IOException {
    try {
      return fetch(settings.request(file));
    } catch (TftpErrorException e) {
      throw e; // the server has ended it already
    } catch (ProtocolException e) {
      server.tell(isAnswered ? 4 : 8, String.valueOf(e.getMessage()));
      throw e;
    } catch (IOException e) {
      server.tell(0, "Given up");
      throw e;
    }
  }

  private TftpTransfer fetch(byte[] request) throws IOException {
    server.send(request);
    while (!isComplete) {
      if (server.receive()) {
        take();
      } else {
        sendAgain(request);
      }
    }
    TftpTransfer transfer = transfer();
    dally();
    return transfer;
  }

  private void sendAgain(byte[] request) throws IOException {
    server.countResend();
    if (isAnswered) {
      blocks.forgetGap();
      acknowledge();
    } else {
      server.send(request);
    }
  }

  private void take() throws IOException {
    switch (server.opcode()) {
      case TftpDatagrams.DATA -> takeData();
      case TftpDatagrams.OACK -> takeOptions();
      case TftpDatagrams.ERROR -> throw server.error();
      default -> {} // nothing else is meant for a client
    }
  }

  private void takeOptions() throws IOException {
    if (blocks.last() > 0) {
      return;
    }
    if (!isAnswered) {
      server.settle();
      negotiated = Negotiated.of(server.datagram(), server.length(), settings.options());
      blocks = new BlockSequence(negotiated.windowsize());
      answered();
    }
    acknowledge();
  }

  private void answered() {
    isAnswered = true;
    server.progressed();
  }

  private void takeData() throws IOException {
    if (!isAnswered && server.block() == 1) {
      server.settle();
      answered();
    }
    if (isAnswered && blocks.isNext(server.block())) {
      takeNext(server.length() - TftpDatagrams.HEADER);
    } else if (isAnswered) {
      takeOther();
    }
  }

  private void takeNext(int bytes) throws IOException {
    if (bytes > negotiated.blksize()) {
      throw new ProtocolException("a block of more than " + negotiated.blksize() + " bytes");
    }
    sink.write(server.datagram(), TftpDatagrams.HEADER, bytes);
    checksum.update(server.datagram(), TftpDatagrams.HEADER, bytes);
    length += bytes;
    boolean isWindowFull = blocks.takeNext();
    isComplete = bytes < negotiated.blksize();
    if (isComplete) {
      checkSize();
    }
    if (isComplete || isWindowFull) {
      acknowledge();
    }
    server.progressed();
  }

  private void takeOther() throws IOException {
    duplicates++;
    if (blocks.asksForAck(server.block())) {
      acknowledge();
    }
  }

  private void checkSize() throws ProtocolException {
    if (settings.mode() == TftpMode.OCTET && negotiated.tsize().orElse(length) != length) {
      throw new ProtocolException(length + " bytes of a file of " + negotiated.tsize().getAsLong());
    }
  }

  private void acknowledge() throws IOException {
    ack[2] = (byte) (blocks.last() >>> 8);
    ack[3] = (byte) blocks.last();
    server.send(ack);
    blocks.acknowledged();
  }

  private void dally() throws IOException {
    long end = System.nanoTime() + settings.dally().toNanos();
    while (server.receiveUntil(end)) {
      if (server.opcode() == TftpDatagrams.DATA && server.block() == (blocks.last() & 0xffff)) {
        acknowledge();
      }
    }
  }

  private TftpTransfer transfer() {
    return new TftpTransfer(
        length,
        checksum.getValue(),
        negotiated.options(),
        blocks.last(),
        server.resent(),
        duplicates,
        server.duration());
  }
}
