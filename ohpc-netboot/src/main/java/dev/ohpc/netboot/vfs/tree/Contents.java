package dev.ohpc.netboot.vfs.tree;

import dev.ohpc.netboot.vfs.StatChange;
import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import dev.ohpc.netboot.vfs.disk.Content;
import dev.ohpc.netboot.vfs.disk.FileHandle;
import dev.ohpc.netboot.vfs.disk.OpenFiles;
import dev.ohpc.netboot.vfs.disk.Probe;
import dev.ohpc.netboot.vfs.journal.Log;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What is in files. */
final class Contents {

  private static final int OPEN = 256;
  private static final Set<OpenOption> READ =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
  private static final Set<OpenOption> WRITE =
      Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

  private final OpenFiles open = new OpenFiles(OPEN);
  private final Probe probe;
  private final Log log;

  Contents(Probe probe, Log log) {
    this.probe = probe;
    this.log = log;
  }

  int read(Located file, ByteBuffer into, long offset) throws IOException {
    return open.reading(
        file.regular().handle(), opener(file), channel -> Content.read(channel, into, offset));
  }

  void write(Located file, ByteBuffer from, long offset, boolean stable) throws IOException {
    open.writing(
        file.regular().handle(),
        opener(file),
        channel -> {
          Content.write(channel, from, offset);
          if (stable) {
            channel.force(false);
          }
          return channel;
        });
  }

  void commit(Located file) throws IOException {
    open.reading(
        file.regular().handle(),
        opener(file),
        channel -> {
          channel.force(true);
          return channel;
        });
    log.force();
  }

  /** Sees to the size, and returns what is left to change. */
  StatChange resize(Located file, StatChange change) throws IOException {
    if (change.size().isEmpty()) {
      return change;
    }
    open.writing(
        file.regular().handle(),
        opener(file),
        channel -> {
          Content.resize(channel, change.size().getAsLong());
          return channel;
        });
    return new StatChange(
        change.mode(),
        change.uid(),
        change.gid(),
        OptionalLong.empty(),
        change.accessed(),
        change.modified().or(() -> Optional.of(Instant.now())));
  }

  private OpenFiles.Opener opener(Located file) {
    return write -> {
      FileChannel channel = FileChannel.open(file.path(), write ? WRITE : READ);
      // What was looked at need not be what was opened a moment later.
      if (probe.find(file.path()).filter(file.node()::is).isEmpty()) {
        channel.close();
        throw new VfsException(VfsError.STALE, file.path() + " has just been replaced");
      }
      return channel;
    };
  }

  /** A file is gone for good. */
  void forget(FileHandle file) throws IOException {
    open.forget(file);
  }

  void close() throws IOException {
    open.close();
    log.close();
  }
}
