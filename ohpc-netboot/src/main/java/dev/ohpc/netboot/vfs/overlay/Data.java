package dev.ohpc.netboot.vfs.overlay;

import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.Stat;
import dev.ohpc.netboot.vfs.VirtualFileSystem;
import dev.ohpc.netboot.vfs.disk.FileHandle;
import dev.ohpc.netboot.vfs.disk.Found;
import dev.ohpc.netboot.vfs.disk.OpenFiles;
import dev.ohpc.netboot.vfs.disk.Probe;
import dev.ohpc.netboot.vfs.journal.StateDirectory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongPredicate;

/** The content of files that the layer holds: one file for each, by number. */
final class Data {

  private static final int OPEN = 256;
  private static final int CHUNK = 1 << 20;

  private final Path directory;
  private final Probe probe;
  private final OpenFiles open = new OpenFiles(OPEN);

  private Data(Path directory, Probe probe) {
    this.directory = directory;
    this.probe = probe;
  }

  /** Opens the directory; what a crash left there of files that never came to be is removed. */
  static Data open(Path directory, LongPredicate isKnown) throws IOException {
    Files.createDirectories(directory);
    Data data = new Data(directory, Probe.of(directory));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        if (!isKnown.test(Long.parseUnsignedLong(file.getFileName().toString(), 16))) {
          Files.delete(file);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return data;
  }

  private Path path(FileHandle file) {
    return directory.resolve(Long.toHexString(file.id()));
  }

  /** What the disk knows of the content; one that a power cut took with it was not committed. */
  Stat stat(LayerFile file) throws IOException {
    return probe.find(path(file.handle())).map(Found::stat).orElse(file.stat());
  }

  void makeEmpty(FileHandle file) throws IOException {
    open.forget(file);
    Files.deleteIfExists(path(file));
    channel(file).close();
  }

  /**
   * Copies the begin of a file of the image. It is on the disk before anything says that it is in
   * the layer.
   */
  void copy(VirtualFileSystem image, FileHandle file, long length) throws IOException {
    Files.deleteIfExists(path(file));
    try (FileChannel to = channel(file)) {
      ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(CHUNK, length));
      Inode from = file.inode();
      for (long at = 0; at < length; ) {
        chunk.clear().limit((int) Math.min(chunk.capacity(), length - at));
        if (image.read(from, chunk, at) == 0) {
          break;
        }
        at += write(to, chunk.flip(), at);
      }
      to.force(true);
    }
  }

  private static int write(FileChannel to, ByteBuffer chunk, long at) throws IOException {
    int length = chunk.remaining();
    while (chunk.hasRemaining()) {
      to.write(chunk, at + chunk.position());
    }
    return length;
  }

  private FileChannel channel(FileHandle file) throws IOException {
    return StateDirectory.channel(
        path(file), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  void times(FileHandle file, Optional<Instant> accessed, Optional<Instant> modified)
      throws IOException {
    if (accessed.isPresent() || modified.isPresent()) {
      Files.getFileAttributeView(
              path(file), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .setTimes(
              modified.map(FileTime::from).orElse(null),
              accessed.map(FileTime::from).orElse(null),
              null);
    }
  }

  <T> T reading(FileHandle file, OpenFiles.Use<T> use) throws IOException {
    return open.reading(file, write -> channel(file), use);
  }

  <T> T writing(FileHandle file, OpenFiles.Use<T> use) throws IOException {
    return open.writing(file, write -> channel(file), use);
  }

  /** A file is gone for good. */
  void remove(LayerFile file) throws IOException {
    if (file.copied() && file.stat().type() == FileType.REGULAR) {
      open.forget(file.handle());
      Files.deleteIfExists(path(file.handle()));
    }
  }

  FileStore store() throws IOException {
    return Files.getFileStore(directory);
  }

  void close() throws IOException {
    open.close();
  }
}
