package dev.ohpc.netboot.vfs.tree;

import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.NewFile;
import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.disk.Errno;
import dev.ohpc.netboot.vfs.disk.Names;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is written to the disk, as far as the platform can do it and this process may. Links are not
 * followed, and what would have to be opened though opening it waits or does something, such as a
 * named pipe, is let alone.
 */
final class Disk {

  private static final Set<FileType> OPENABLE = Set.of(FileType.REGULAR, FileType.DIRECTORY);

  private final FileSystem fileSystem;
  private final Names names;
  private final boolean posix;
  private final boolean superuser;

  Disk(FileSystem fileSystem, Names names) {
    this.fileSystem = fileSystem;
    this.names = names;
    this.posix = fileSystem.supportedFileAttributeViews().contains("posix");
    this.superuser = isSuperuser();
  }

  /** As Linux tells of the own process; elsewhere one that may do less is assumed. */
  private static boolean isSuperuser() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Makes a file, or the empty one that stands for it; nobody but its owner may use it yet. */
  void make(Path path, NewFile file) throws IOException {
    if (file instanceof NewFile.Link link) {
      Files.createSymbolicLink(path, names.path(link.target()));
    } else if (file.type() == FileType.DIRECTORY) {
      Files.createDirectory(path, permissions("rwx------"));
    } else {
      Files.createFile(path, permissions("rw-------"));
    }
  }

  private FileAttribute<?>[] permissions(String permissions) {
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  void owner(Path path, OptionalInt uid, OptionalInt gid) throws IOException {
    if (uid.isPresent()) {
      attempt(path, "unix:uid", uid.getAsInt());
    }
    if (gid.isPresent()) {
      attempt(path, "unix:gid", gid.getAsInt());
    }
  }

  /** A mode that would keep this process itself from the file is not for the disk. */
  void mode(Path path, FileType onDisk, int mode) throws IOException {
    if (OPENABLE.contains(onDisk)) {
      int own = onDisk == FileType.DIRECTORY ? 0700 : 0600;
      attempt(path, "unix:mode", superuser ? mode : mode | own);
    }
  }

  private static void attempt(Path path, String attribute, Object value) throws IOException {
    try {
      Files.setAttribute(path, attribute, value, LinkOption.NOFOLLOW_LINKS);
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return; // The platform has no such thing: it will be marked.
    } catch (FileSystemException e) {
      if (!Errno.is(e, VfsError.PERM)) {
        throw e;
      }
    }
  }

  void times(Path path, FileType onDisk, Optional<Instant> accessed, Optional<Instant> modified)
      throws IOException {
    boolean any = accessed.isPresent() || modified.isPresent();
    if (any && (OPENABLE.contains(onDisk) || onDisk == FileType.SYMBOLIC_LINK)) {
      Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .setTimes(
              modified.map(FileTime::from).orElse(null),
              accessed.map(FileTime::from).orElse(null),
              null);
    }
  }

  /** What a link says on the disk. */
  String target(Path link) throws IOException {
    return names.textOf(Files.readSymbolicLink(link));
  }

  /** Whether a link can have a second name: link(2) of Linux gives it one, others follow it. */
  boolean linksLinks() {
    return fileSystem.supportedFileAttributeViews().contains("unix")
        && fileSystem.provider().getScheme().equals("file");
  }
}
