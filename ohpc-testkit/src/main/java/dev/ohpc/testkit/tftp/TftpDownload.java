package dev.ohpc.testkit.tftp;

/** A file that a {@link TftpClient} fetched, and how it went. */
public final class TftpDownload {

  private final byte[] content;
  private final TftpTransfer transfer;

  TftpDownload(byte[] content, TftpTransfer transfer) {
    this.content = content;
    this.transfer = transfer;
  }

  /** The file's bytes; a new array at each call. */
  public byte[] content() {
    return content.clone();
  }

  /** How it went. */
  public TftpTransfer transfer() {
    return transfer;
  }

  @Override
  public String toString() {
    return transfer.toString();
  }
}
