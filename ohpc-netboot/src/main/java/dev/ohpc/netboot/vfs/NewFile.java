package dev.ohpc.netboot.vfs;

/** A file to be made. */
public sealed interface NewFile {

  /** Its kind. */
  FileType type();

  /** Its permission bits, 0 to 07777; no mask is put over them. */
  int mode();

  /** Its owner. */
  int uid();

  /** Its group. */
  int gid();

  /**
   * A file that its kind says all of.
   *
   * @param type a regular file, a directory, a named pipe or a socket
   */
  record Plain(FileType type, int mode, int uid, int gid) implements NewFile {}

  /**
   * A symbolic link.
   *
   * @param target its text
   */
  record Link(String target, int mode, int uid, int gid) implements NewFile {

    @Override
    public FileType type() {
      return FileType.SYMBOLIC_LINK;
    }
  }

  /**
   * A device file.
   *
   * @param type a block or a character device
   * @param device which one
   */
  record Device(FileType type, DeviceNumber device, int mode, int uid, int gid)
      implements NewFile {}
}
