package dev.ohpc.render;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock that ends with the process that holds it, however that ends; its file is there only while
 * somebody holds it, or was killed.
 */
final class WriteLock implements AutoCloseable {

  /** The locks of this process: fcntl(2) gives up a lock when any channel of its file is closed. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private WriteLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock of a file, which is made if it is not there.
   *
   * @param directory what is written under it
   * @throws FileSystemException if somebody else has it
   */
  static WriteLock take(Path file, Path directory) throws IOException {
    try {
      Path real = file.resolveSibling(".").toRealPath().resolve(file.getFileName());
      return tryTake(real).orElseThrow(() -> busy(directory));
    } catch (NoSuchFileException e) {
      throw busy(directory); // whoever had it has just deleted it
    }
  }

  /** What to say to the second writer of a directory. */
  static FileSystemException busy(Path directory) {
    return new FileSystemException(
        directory.toString(), null, "another process is writing here; wait for it");
  }

  private static Optional<WriteLock> tryTake(Path file) throws IOException {
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    Optional<FileChannel> channel = Optional.empty();
    try {
      channel = tryLock(file);
    } finally {
      if (channel.isEmpty()) {
        HELD.remove(file);
      }
    }
    return channel.map(locked -> new WriteLock(file, locked));
  }

  private static Optional<FileChannel> tryLock(Path file) throws IOException {
    Object made = make(file);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    boolean locked = false;
    try {
      // the lock of a file that its last holder has deleted keeps nobody out
      locked = channel.tryLock() != null && Objects.equals(made, key(file));
    } catch (OverlappingFileLockException e) {
      // this process has it through another class loader
    } finally {
      if (!locked) {
        channel.close();
      }
    }
    return locked ? Optional.of(channel) : Optional.empty();
  }

  private static Object make(Path file) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      // another one has the lock, or was killed
    }
    return key(file);
  }

  /** What tells a file from any other that had its name before. */
  private static Object key(Path file) throws IOException {
    return Optional.ofNullable(DiskFile.existing(file).fileKey());
  }

  /** Deletes the file and gives up the lock. */
  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // a file that is left locks nothing
    } finally {
      HELD.remove(file);
    }
  }
}
