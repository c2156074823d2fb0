package dev.ohpc.netboot.vfs.disk;

import dev.ohpc.netboot.vfs.DeviceNumber;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Stat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * Looks at files of which only the times, the size and the kind are known. They belong to root, and
 * all may read them; how many names one has is not told: a directory has one, so that no client
 * takes it for one without directories in it.
 */
final class BasicProbe extends Probe {

  static BasicProbe ofRoot(Path root) throws IOException {
    if (attributes(root).fileKey() == null) {
      throw new IOException(
          "files of " + root.getFileSystem() + " have no identity (fileKey): it cannot be served");
    }
    return new BasicProbe();
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public Found look(Path path) throws IOException {
    BasicFileAttributes a = attributes(path);
    FileType type = type(a);
    boolean directory = type == FileType.DIRECTORY;
    Instant modified = a.lastModifiedTime().toInstant();
    Stat stat =
        new Stat(
            type,
            directory ? 0755 : 0644,
            1,
            0,
            0,
            a.size(),
            a.size(),
            DeviceNumber.NONE,
            hashed(String.valueOf(a.fileKey())),
            a.lastAccessTime().toInstant(),
            modified,
            modified);
    return new Found(stat, Found.UNTOLD);
  }

  @Override
  public boolean countsLinks() {
    return false;
  }

  private static FileType type(BasicFileAttributes a) {
    if (a.isDirectory()) {
      return FileType.DIRECTORY;
    }
    return a.isSymbolicLink()
        ? FileType.SYMBOLIC_LINK
        : a.isRegularFile() ? FileType.REGULAR : FileType.FIFO;
  }
}
