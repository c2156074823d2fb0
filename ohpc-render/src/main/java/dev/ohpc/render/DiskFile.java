package dev.ohpc.render;

import dev.ohpc.model.value.FileMode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Single files on disk, with their permissions where the file system has such. */
final class DiskFile {

  private static final FileAttribute<?>[] NONE = {};

  private DiskFile() {}

  /** Writes a file that is not there yet, at no time with more permissions than it should have. */
  static void create(Path file, byte[] bytes, FileMode mode) throws IOException {
    Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (OutputStream out =
        Channels.newOutputStream(Files.newByteChannel(file, fresh, atBirth(file, mode)))) {
      out.write(bytes);
    }
    setMode(file, mode); // the umask may have taken some away
  }

  private static FileAttribute<?>[] atBirth(Path file, FileMode mode) {
    return hasPermissions(file)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode.permissions())}
        : NONE;
  }

  /** Sets permissions where the file system has such. */
  static void setMode(Path path, FileMode mode) throws IOException {
    if (hasPermissions(path)) {
      Files.setPosixFilePermissions(path, mode.permissions());
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

  /** A file, if anything is there; a symbolic link or a directory is in the way. */
  static Optional<BasicFileAttributes> find(Path file) throws IOException {
    try {
      return Optional.of(existing(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** A file that is there; a symbolic link or a directory is in the way. */
  static BasicFileAttributes existing(Path file) throws IOException {
    BasicFileAttributes attributes = attributes(file);
    if (!attributes.isRegularFile()) {
      throw new FileSystemException(
          file.toString(), null, kind(attributes) + " is in the way; move it away");
    }
    return attributes;
  }

  /** What is at a path itself, a symbolic link not followed. */
  static BasicFileAttributes attributes(Path file) throws IOException {
    Class<? extends BasicFileAttributes> kind =
        hasPermissions(file) ? PosixFileAttributes.class : BasicFileAttributes.class;
    return Files.readAttributes(file, kind, LinkOption.NOFOLLOW_LINKS);
  }

  /** What to call it. */
  static String kind(BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink()) {
      return "a symbolic link";
    }
    return attributes.isDirectory() ? "a directory" : "a file";
  }

  /**
   * Moves a file or a directory in one step.
   *
   * @param named the one of the two that a user knows, for the message
   */
  static void move(Path from, Path to, Path named) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (FileSystemException e) {
      throw about(named, e);
    }
  }

  private static FileSystemException about(Path named, FileSystemException cause) {
    FileSystemException failure =
        cause instanceof AccessDeniedException
            ? new AccessDeniedException(named.toString(), null, "permission denied")
            : new FileSystemException(
                named.toString(),
                null,
                Optional.ofNullable(cause.getReason()).orElse("cannot be replaced"));
    failure.initCause(cause);
    return failure;
  }

  private static boolean hasPermissions(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
