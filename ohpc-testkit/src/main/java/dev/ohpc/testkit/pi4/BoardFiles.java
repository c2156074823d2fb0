package dev.ohpc.testkit.pi4;

import dev.ohpc.testkit.tftp.TftpClient;
import dev.ohpc.testkit.tftp.TftpDownload;
import dev.ohpc.testkit.tftp.TftpErrorException;
import dev.ohpc.testkit.tftp.TftpTransfer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** The files that a board finds on its TFTP server, with its prefix before their names. */
final class BoardFiles {

  private final TftpClient client;
  private final BootLog log;
  private final long largest;
  private String prefix;

  BoardFiles(InetSocketAddress server, InetAddress board, Pi4Settings settings, BootLog log) {
    this.client =
        TftpClient.builder(server).bind(board).tsize().blksize(settings.blockSize()).build();
    this.log = log;
    this.largest = settings.largestFile();
    this.prefix = settings.prefix().of(settings.mac(), settings.serial());
  }

  /** Names have no prefix from now on. */
  void forgetPrefix() {
    prefix = "";
  }

  /** The name of a file on the server. */
  String path(String file) {
    return prefix + file;
  }

  /** Whether a file is there. */
  boolean isThere(BootStage stage, String file) throws BootFailedException {
    Duration start = log.now();
    boolean isThere = probe(stage, file);
    log.add(stage, "look for " + path(file), isThere ? "there" : "absent", 0, start);
    return isThere;
  }

  private boolean probe(BootStage stage, String file) throws BootFailedException {
    try {
      return client.probe(path(file)).isPresent();
    } catch (ProtocolException e) {
      return true; // a server without options, which sends the file at once
    } catch (IOException e) {
      throw failure(stage, file, e);
    }
  }

  /** Reads a file to its end, if it is there. */
  boolean read(BootStage stage, String file) throws BootFailedException {
    Duration start = log.now();
    if (!isThere(stage, file)) {
      return false;
    }
    try {
      TftpTransfer transfer = client.download(path(file), OutputStream.nullOutputStream());
      log.add(stage, "get " + path(file), "read", transfer.length(), start);
      checkLength(stage, file, transfer.length());
      return true;
    } catch (IOException e) {
      throw failure(stage, file, e);
    }
  }

  private void checkLength(BootStage stage, String file, long length) throws BootFailedException {
    if (length > largest) {
      throw new BootFailedException(
          stage,
          BootFault.TRANSFER_FAILED,
          path(file),
          path(file) + " has " + length + " bytes, and this boot loader reads " + largest);
    }
  }

  /**
   * The text of a file, if it is there; nothing if the server grants no options
   * (raspberrypi/firmware issue 1012).
   */
  Optional<String> text(BootStage stage, String file) throws BootFailedException {
    Duration start = log.now();
    if (!isThere(stage, file)) {
      return Optional.empty();
    }
    try {
      TftpDownload download = client.download(path(file));
      boolean isHeard = !download.transfer().options().isEmpty();
      log.add(
          stage,
          "get " + path(file),
          isHeard ? "read" : "ignored: no OACK",
          download.transfer().length(),
          start);
      return isHeard
          ? Optional.of(new String(download.content(), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException e) {
      throw failure(stage, file, e);
    }
  }

  private BootFailedException failure(BootStage stage, String file, IOException e) {
    String reason = e instanceof TftpErrorException ? e.getMessage() : String.valueOf(e);
    return new BootFailedException(
        stage, BootFault.TRANSFER_FAILED, path(file), path(file) + " was not read: " + reason);
  }

  /** That a file is not there which has to be. */
  BootFailedException missing(BootStage stage, String file) {
    return new BootFailedException(
        stage, BootFault.FILE_MISSING, path(file), path(file) + " is not there");
  }
}
