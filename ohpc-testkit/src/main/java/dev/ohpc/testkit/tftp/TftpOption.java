package dev.ohpc.testkit.tftp;

/**
 * An option of a request (RFC 2347), right or wrong: what it says is for the server to judge.
 *
 * @param name such as {@code blksize}
 * @param value such as {@code 1468}
 */
public record TftpOption(String name, String value) {

  /** The size of a block's data in bytes, 8 to 65464 (RFC 2348). */
  public static TftpOption blksize(int bytes) {
    return new TftpOption("blksize", Integer.toString(bytes));
  }

  /** Asks for the size of the file (RFC 2349). */
  public static TftpOption tsize() {
    return new TftpOption("tsize", "0");
  }

  /** How long the server waits before it sends again, 1 to 255 seconds (RFC 2349). */
  public static TftpOption timeout(int seconds) {
    return new TftpOption("timeout", Integer.toString(seconds));
  }

  /** How many blocks one acknowledgement stands for, 1 to 65535 (RFC 7440). */
  public static TftpOption windowsize(int blocks) {
    return new TftpOption("windowsize", Integer.toString(blocks));
  }

  /** {@code name=value}. */
  @Override
  public String toString() {
    return name + "=" + value;
  }
}
