package dev.ohpc.netboot.vfs;

/** What kind of file it is. */
public enum FileType {
  /** Bytes. */
  REGULAR,
  /** A directory. */
  DIRECTORY,
  /** A block device. */
  BLOCK_DEVICE,
  /** A character device. */
  CHARACTER_DEVICE,
  /** A symbolic link. */
  SYMBOLIC_LINK,
  /** A socket. */
  SOCKET,
  /** A named pipe. */
  FIFO;

  /** Whether it has a {@link DeviceNumber}. */
  public boolean isDevice() {
    return this == BLOCK_DEVICE || this == CHARACTER_DEVICE;
  }
}
