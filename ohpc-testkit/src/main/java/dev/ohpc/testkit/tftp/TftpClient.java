package dev.ohpc.testkit.tftp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.OptionalLong;

/**
 * A TFTP client for tests: it negotiates what RFCs 2347, 2348, 2349 and 7440 have, takes block
 * numbers that roll over to 0, and says how each download went.
 *
 * <p>Immutable; each call blocks, has a socket of its own and never takes longer than the time
 * limit, so that any number of threads can share one client. What the server does wrong is a {@link
 * java.net.ProtocolException}, its ERROR a {@link TftpErrorException}, and a server that says
 * nothing more a {@link java.net.SocketTimeoutException}. Whatever comes from another port than the
 * transfer's gets ERROR 5 and disturbs nothing (RFC 1350 section 4).
 *
 * <pre>{@code
 * TftpClient board = TftpClient.builder(server.address()).tsize().blksize(1468).build();
 * byte[] kernel = board.download("kernel8.img").content();
 * }</pre>
 */
public final class TftpClient {

  private static final int PROBE_BLKSIZE = 1468;
  private static final int FILE_NOT_FOUND = 1;

  private final ClientSettings settings;

  TftpClient(ClientSettings settings) {
    this.settings = settings;
  }

  /** A client of a server. */
  public static TftpClientBuilder builder(InetSocketAddress server) {
    return new TftpClientBuilder(server);
  }

  /** Fetches a file into memory. */
  public TftpDownload download(String file) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    TftpTransfer transfer = download(file, content);
    return new TftpDownload(content.toByteArray(), transfer);
  }

  /**
   * Fetches a file into a stream, block by block; {@link OutputStream#nullOutputStream} if its
   * checksum is enough.
   */
  public TftpTransfer download(String file, OutputStream sink) throws IOException {
    try (Conversation server = new Conversation(settings)) {
      return new Download(settings, server, sink).of(file);
    }
  }

  /**
   * Asks whether a file is there as the boot loader of a Raspberry Pi 4 does: it requests {@code
   * tsize} and {@code blksize}, and ends the transfer with ERROR 0 when the server agrees. The
   * client's own options are not sent, but for its {@code blksize}.
   *
   * @return the file's size, or nothing if it is not there
   * @throws java.net.ProtocolException if the server does not say the size
   */
  public OptionalLong probe(String file) throws IOException {
    ClientSettings asked = settings.with(List.of(TftpOption.tsize(), probedBlksize()));
    try (Conversation server = new Conversation(asked)) {
      return OptionalLong.of(new Probe(asked, server).of(file));
    } catch (TftpErrorException e) {
      if (e.code() == FILE_NOT_FOUND) {
        return OptionalLong.empty();
      }
      throw e;
    }
  }

  private TftpOption probedBlksize() {
    return settings.options().stream()
        .filter(option -> ClientSettings.BLKSIZE.test(option.name()))
        .findFirst()
        .orElseGet(() -> TftpOption.blksize(PROBE_BLKSIZE));
  }
}
