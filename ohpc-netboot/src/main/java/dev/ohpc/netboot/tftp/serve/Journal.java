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
import org.slf4j.spi.LoggingEventBuilder;

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
    if (event instanceof Requested) {
      about(LOG.atDebug(), event).addArgument(event.request().options()).log("{} asks for {} {}");
    } else if (event instanceof Sent sent) {
      about(LOG.atInfo(), event)
          .addArgument(sent.bytes())
          .addArgument(sent.duration().toMillis())
          .addArgument(sent.retransmissions())
          .log("{} has {}: {} bytes in {} ms, {} sent again");
    } else if (event instanceof Aborted aborted) {
      aborted(aborted);
    } else if (event instanceof Failed failed) {
      failed(failed);
    }
  }

  /** A line that begins with the client and the file, which are put in words if it is written. */
  private static LoggingEventBuilder about(LoggingEventBuilder line, TftpEvent event) {
    return line.addArgument(event.request().client())
        .addArgument(() -> Quoted.of(event.request().file()));
  }

  private static void aborted(Aborted event) {
    if (event.probe()) {
      about(LOG.atDebug(), event).log("{} looked at {}");
    } else {
      about(LOG.atInfo(), event)
          .addArgument(event.code())
          .addArgument(() -> Quoted.of(event.message()))
          .log("{} broke off {}: {} {}");
    }
  }

  private static void failed(Failed event) {
    if (event.code() == TFTPErrorPacket.FILE_NOT_FOUND) {
      about(LOG.atDebug(), event).addArgument(event.message()).log("{} looked for {}: {}");
    } else {
      about(LOG.atWarn(), event).addArgument(event.message()).log("{} did not get {}: {}");
    }
  }
}
