package dev.ohpc.netboot.vfs.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A directory that one process has for itself. What is made in it is for its owner only: names in a
 * journal are not for all.
 */
public final class StateDirectory implements Closeable {

  private static final Logger LOGGER = LoggerFactory.getLogger(StateDirectory.class);

  private final Path path;
  private final FileChannel lock;

  private StateDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Makes the directory if it is not there, and takes it.
   *
   * @throws IOException if it is taken, by this process or another
   */
  public static StateDirectory take(Path path) throws IOException {
    Path made = Files.createDirectories(path, owners(path, "rwx------")).toRealPath();
    FileChannel lock =
        channel(made.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(lock) == null) {
      lock.close();
      throw new IOException(
          path + " is in use by another server: give each file system a directory of its own");
    }
    return new StateDirectory(made, lock);
  }

  /**
   * As {@link #take}, but not inside of a directory that clients see.
   *
   * @throws IOException also if it is inside
   */
  public static StateDirectory takeOutside(Path tree, Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    StateDirectory taken = absolute.startsWith(tree) ? null : take(path);
    if (taken == null || taken.path.startsWith(tree)) {
      if (taken != null) {
        taken.close();
      }
      throw new IOException(path + " lies in " + tree + ", where clients could change it");
    }
    return taken;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** A file or directory in it. */
  public Path resolve(String name) {
    return path.resolve(name);
  }

  /** Returns when its names are on the disk, where the platform lets directories be opened. */
  void force() {
    try (FileChannel names = FileChannel.open(path, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException e) {
      LOGGER.debug("{} cannot be forced to the disk: {}", path, e.toString());
    }
  }

  /** Opens a file that only its owner may read, if this makes it. */
  public static FileChannel channel(Path file, OpenOption... options) throws IOException {
    return FileChannel.open(file, Set.of(options), owners(file, "rw-------"));
  }

  private static FileAttribute<?>[] owners(Path file, String permissions) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
