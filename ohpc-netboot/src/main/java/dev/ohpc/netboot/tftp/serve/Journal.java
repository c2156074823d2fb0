package dev.ohpc.netboot.tftp.serve;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.netboot.TftpEvent;
import dev.ohpc.netboot.TftpEvent.Aborted;
import dev.ohpc.netboot.TftpEvent.Failed;
import dev.ohpc.netboot.TftpEvent.Requested;
import dev.ohpc.netboot.TftpEvent.Sent;
import dev.ohpc.netboot.TftpServer;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.net.tftp.TFTPErrorPacket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners and the log what happens. A board looks for many files that are not there, and
 * breaks off to ask again: neither is more than a detail.
 */
public final class Journal {

  private static final Logger LOG = LoggerFactory.getLogger(TftpServer.class);

  private final ImmutableList<Consumer<TftpEvent>> listeners;

  /** A journal for these listeners, which may throw what they like. */
  public Journal(List<Consumer<TftpEvent>> listeners) {
    this.listeners = ImmutableList.copyOf(listeners);
  }

  void tell(TftpEvent event) {
    log(event);
    for (Consumer<TftpEvent> listener : listeners) {
      try {
        listener.accept(event);
      } catch (RuntimeException e) {
        LOG.error("a listener failed at {}", event, e);
      }
    }
  }

  void malformed(InetSocketAddress client, String reason) {
    LOG.debug("{} sent no request: {}", client, reason);
  }

  void broken(String what, Exception e) {
    LOG.warn("{}: {}", what, e.toString());
  }

  private static void log(TftpEvent event) {
    String file = Quoted.of(event.request().file());
    InetSocketAddress client = event.request().client();
    if (event instanceof Requested) {
      LOG.debug("{} asks for {} {}", client, file, event.request().options());
    } else if (event instanceof Sent sent) {
      LOG.info(
          "sent {} to {}: {} bytes in {} ms, {} sent again",
          file,
          client,
          sent.bytes(),
          sent.duration().toMillis(),
          sent.retransmissions());
    } else if (event instanceof Aborted aborted) {
      aborted(aborted, file);
    } else if (event instanceof Failed failed) {
      failed(failed, file);
    }
  }

  private static void aborted(Aborted event, String file) {
    InetSocketAddress client = event.request().client();
    if (event.probe()) {
      LOG.debug("{} looked at {}", client, file);
    } else {
      LOG.info("{} broke off {}: {} {}", client, file, event.code(), Quoted.of(event.message()));
    }
  }

  private static void failed(Failed event, String file) {
    InetSocketAddress client = event.request().client();
    if (event.code() == TFTPErrorPacket.FILE_NOT_FOUND) {
      LOG.debug("{} looked for {}: {}", client, file, event.message());
    } else {
      LOG.warn("{} did not get {}: {}", client, file, event.message());
    }
  }
}
