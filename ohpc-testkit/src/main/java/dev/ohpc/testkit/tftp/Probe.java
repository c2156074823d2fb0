package dev.ohpc.testkit.tftp;

import java.io.IOException;
import java.net.ProtocolException;

/** A request that is ended as soon as the server has said the size of the file. */
final class Probe {

  private final ClientSettings settings;
  private final Conversation server;

  Probe(ClientSettings settings, Conversation server) {
    this.settings = settings;
    this.server = server;
  }

  /** The file's size. */
  long of(String file) throws IOException {
    byte[] request = settings.request(file);
    server.send(request);
    while (true) {
      if (!server.receive()) {
        server.countResend();
        server.send(request);
      } else if (isAnswer()) {
        return end();
      }
    }
  }

  private boolean isAnswer() throws TftpErrorException {
    if (server.opcode() == TftpDatagrams.ERROR) {
      throw server.error();
    }
    return server.opcode() == TftpDatagrams.OACK || server.opcode() == TftpDatagrams.DATA;
  }

  private long end() throws IOException {
    server.settle();
    server.tell(0, "Early terminate");
    return tsize();
  }

  private long tsize() throws ProtocolException {
    if (server.opcode() == TftpDatagrams.DATA) {
      throw new ProtocolException("no OACK");
    }
    return Negotiated.of(server.datagram(), server.length(), settings.options())
        .tsize()
        .orElseThrow(() -> new ProtocolException("an OACK without tsize"));
  }
}
