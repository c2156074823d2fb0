package dev.ohpc.render;

import dev.ohpc.model.value.FileMode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;

/** Single files on disk, with their permissions where the file system has such. */
final class DiskFile {

  private DiskFile() {}

  /** Writes a file that is not there yet. */
  static void create(Path file, byte[] bytes, FileMode mode) throws IOException {
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      out.write(bytes);
    }
    if (hasPermissions(file)) {
      Files.setPosixFilePermissions(file, mode.permissions());
    }
  }

  /** Whether a file that is there has this content and these permissions. */
  static boolean equals(Path file, BasicFileAttributes attributes, byte[] bytes, FileMode mode)
      throws IOException {
    boolean sameMode =
        !(attributes instanceof PosixFileAttributes posix)
            || posix.permissions().equals(mode.permissions());
    return sameMode
        && attributes.size() == bytes.length
        && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  /** What is at a path itself, a symbolic link not followed. */
  static BasicFileAttributes attributes(Path file) throws IOException {
    Class<? extends BasicFileAttributes> kind =
        hasPermissions(file) ? PosixFileAttributes.class : BasicFileAttributes.class;
    return Files.readAttributes(file, kind, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean hasPermissions(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
