package dev.ohpc.netboot.tftp.serve;

import com.google.common.collect.ImmutableList;
import dev.ohpc.netboot.TftpEvent;
import dev.ohpc.netboot.TftpRequest;
import dev.ohpc.netboot.tftp.file.Chunks;
import dev.ohpc.netboot.tftp.file.FileName;
import dev.ohpc.netboot.tftp.file.OpenFile;
import dev.ohpc.netboot.tftp.file.Roots;
import dev.ohpc.netboot.tftp.packet.Incoming;
import dev.ohpc.netboot.tftp.packet.RefusedException;
import dev.ohpc.netboot.tftp.packet.RequestReader;
import dev.ohpc.netboot.tftp.transfer.Offer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.apache.commons.net.tftp.TFTPErrorPacket;

/**
 * What becomes of a request: nothing, an ERROR, or a transfer on one of the loops. Not for several
 * threads.
 *
 * <p>What is over a limit is not answered at all. A board that gets an ERROR goes on without the
 * file, and one that gets nothing asks again.
 */
final class Reception {

  private final Roots roots;
  private final Limits limits;
  private final Chunks chunks = new Chunks();
  private final RequestRate rate;
  private final Sessions sessions;
  private final Journal journal;
  private final ImmutableList<EventLoop> loops;
  private int turn;

  Reception(Roots roots, Limits limits, Sessions sessions, Journal journal, List<EventLoop> loops) {
    this.roots = roots;
    this.limits = limits;
    this.rate = new RequestRate(limits.requestsPerSecond());
    this.sessions = sessions;
    this.journal = journal;
    this.loops = ImmutableList.copyOf(loops);
  }

  /** Takes a datagram that came to a listener. */
  void take(InetSocketAddress client, byte[] datagram, Listener listener) {
    RequestRate.Answer answer = rate.ask(client.getAddress(), System.nanoTime());
    if (answer == RequestRate.Answer.STILL_FULL) {
      return;
    }
    try {
      Incoming incoming = RequestReader.read(client, datagram);
      if (answer == RequestRate.Answer.FULL) {
        overLimit(
            incoming.request(),
            "its address asks more than " + limits.requestsPerSecond() + " times a second");
      } else {
        admit(incoming, listener);
      }
    } catch (RefusedException e) {
      journal.malformed(client, e.reason());
      listener.refuse(client, e.code(), e.reason());
    }
  }

  private void admit(Incoming incoming, Listener listener) {
    TftpRequest request = incoming.request();
    if (sessions.of(request.client()).filter(s -> s.isRepeatedBy(request)).isPresent()) {
      return;
    }
    Optional<String> limit = limitReached(request);
    if (limit.isPresent()) {
      overLimit(request, limit.get());
    } else {
      journal.tell(new TftpEvent.Requested(request));
      answer(incoming, listener);
    }
  }

  private Optional<String> limitReached(TftpRequest request) {
    if (sessions.size() >= limits.transfers()) {
      return Optional.of("as many transfers as allowed are under way: " + limits.transfers());
    }
    if (sessions.countOf(request.client().getAddress()) >= limits.transfersPerClient()) {
      return Optional.of(
          "as many transfers to its address as allowed are under way: "
              + limits.transfersPerClient());
    }
    return Optional.empty();
  }

  private void overLimit(TftpRequest request, String reason) {
    journal.tell(new TftpEvent.Failed(request, TFTPErrorPacket.UNDEFINED, reason));
  }

  private void answer(Incoming incoming, Listener listener) {
    TftpRequest request = incoming.request();
    try {
      if (incoming.isWrite()) {
        throw new RefusedException(TFTPErrorPacket.ACCESS_VIOLATION, "files can only be read here");
      }
      send(request, listener);
    } catch (RefusedException e) {
      refuse(request, e, listener);
    } catch (IOException | RuntimeException e) {
      journal.broken("answering " + request.client(), e);
      refuse(
          request,
          new RefusedException(TFTPErrorPacket.UNDEFINED, "the server cannot answer"),
          listener);
    }
  }

  private void refuse(TftpRequest request, RefusedException refusal, Listener listener) {
    journal.tell(new TftpEvent.Failed(request, refusal.code(), refusal.reason()));
    listener.refuse(request.client(), refusal.code(), refusal.reason());
  }

  private void send(TftpRequest request, Listener listener) throws RefusedException, IOException {
    FileName name = FileName.parse(request.file());
    OpenFile file = roots.locate(request.client().getAddress(), name).open(chunks);
    try {
      begin(request, Offer.of(request, file, listener.bounds()), listener);
    } catch (RefusedException | IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private void begin(TftpRequest request, Offer offer, Listener listener) throws IOException {
    turn = (turn + 1) % loops.size();
    EventLoop loop = loops.get(turn);
    Session session =
        new Session(request, listener.newTransferSocket(), offer, limits.idle(), loop, sessions);
    sessions.add(request.client(), session);
    loop.execute(session::begin);
  }
}
