package dev.ohpc.netboot.vfs.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Files that were opened for one request and stay open for the next. The number of those that
 * nobody uses is limited; one that is used is closed when its last user is done.
 *
 * <p>An open file keeps its number on the disk from coming to another file, so what is open under a
 * handle is that file.
 */
public final class OpenFiles implements Closeable {

  private static final int STRIPES = 64;

  private final int limit;
  private final Map<FileHandle, OpenFile> files = new LinkedHashMap<>(16, 0.75f, true);
  private final ReadWriteLock[] contents =
      IntStream.range(0, STRIPES)
          .mapToObj(i -> new ReentrantReadWriteLock())
          .toArray(ReadWriteLock[]::new);

  /** Keeps some files open. */
  public OpenFiles(int limit) {
    this.limit = limit;
  }

  /** Runs what reads a file, beside others that read it. */
  public <T> T reading(FileHandle file, Opener opener, Use<T> use) throws IOException {
    return locked(contents(file).readLock(), file, opener, false, use);
  }

  /** Runs what writes a file, alone. */
  public <T> T writing(FileHandle file, Opener opener, Use<T> use) throws IOException {
    return locked(contents(file).writeLock(), file, opener, true, use);
  }

  private ReadWriteLock contents(FileHandle file) {
    return contents[file.hashCode() & (STRIPES - 1)];
  }

  private <T> T locked(Lock lock, FileHandle file, Opener opener, boolean write, Use<T> use)
      throws IOException {
    lock.lock();
    try {
      return used(file, opener, write, use);
    } finally {
      lock.unlock();
    }
  }

  /**
   * A thread that is interrupted closes the channel that it uses, for all others too; they open it
   * again.
   */
  private <T> T used(FileHandle file, Opener opener, boolean write, Use<T> use) throws IOException {
    while (true) {
      OpenFile open = acquire(file, opener, write);
      try {
        return use.apply(open.channel);
      } catch (ClosedChannelException e) {
        if (Thread.currentThread().isInterrupted()) {
          throw e;
        }
      } finally {
        release(open);
      }
    }
  }

  private synchronized OpenFile acquire(FileHandle file, Opener opener, boolean write)
      throws IOException {
    OpenFile open = files.get(file);
    if (open == null || !open.channel.isOpen() || (write && !open.writable)) {
      open = new OpenFile(opener.open(write), write);
      retire(files.put(file, open));
      shrink();
    }
    open.users++;
    return open;
  }

  private void shrink() throws IOException {
    Iterator<OpenFile> eldest = files.values().iterator();
    while (files.size() > limit) {
      OpenFile open = eldest.next();
      eldest.remove();
      retire(open);
    }
  }

  private synchronized void release(OpenFile open) throws IOException {
    open.users--;
    if (open.retired && open.users == 0) {
      open.channel.close();
    }
  }

  /** Lets go of a file that is gone. */
  public synchronized void forget(FileHandle file) throws IOException {
    retire(files.remove(file));
  }

  private static void retire(@Nullable OpenFile open) throws IOException {
    if (open != null) {
      open.retired = true;
      if (open.users == 0) {
        open.channel.close();
      }
    }
  }

  @Override
  public synchronized void close() throws IOException {
    for (OpenFile open : files.values()) {
      open.channel.close();
    }
    files.clear();
  }

  private static final class OpenFile {
    final FileChannel channel;
    final boolean writable;
    int users;
    boolean retired;

    OpenFile(FileChannel channel, boolean writable) {
      this.channel = channel;
      this.writable = writable;
    }
  }

  /** Opens the file, to be read only or to be read and written. */
  @FunctionalInterface
  public interface Opener {
    /** Opens it. */
    FileChannel open(boolean write) throws IOException;
  }

  /** What is done with an open file; it may be done again if the channel was closed meanwhile. */
  @FunctionalInterface
  public interface Use<T> {
    /** Does it. */
    T apply(FileChannel channel) throws IOException;
  }
}
