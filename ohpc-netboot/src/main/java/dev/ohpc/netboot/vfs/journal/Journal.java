package dev.ohpc.netboot.vfs.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A log in a file. Records are added at its end, each frame of them with a checksum; what a crash
 * left half written at the end is dropped when it is opened. When most of it is out of date, it is
 * written anew from what is in force, and takes the place of the old one in one step.
 */
public final class Journal implements Log {

  private static final Logger LOGGER = LoggerFactory.getLogger(Journal.class);
  private static final long SMALL = 1 << 20;
  private static final String NAME = "journal";
  private static final int FRAME = 1 << 16;

  private final StateDirectory directory;
  private final Path file;
  private final Supplier<Stream<byte[]>> inForce;
  private FileChannel channel;
  private long end;
  private boolean closed;
  private int rewritten;
  private long forced;
  private long compact; // its size when it was last written anew

  private Journal(StateDirectory directory, Supplier<Stream<byte[]>> inForce, FileChannel channel) {
    this.directory = directory;
    this.file = directory.resolve(NAME);
    this.inForce = inForce;
    this.channel = channel;
  }

  /**
   * Opens the journal of a directory, or begins one. The directory is given back when it is closed.
   *
   * @param replay takes what is in it
   * @param inForce gives the records that tell all that the ones added so far have told; is asked
   *     before records are added, by the thread that adds them
   */
  public static Journal open(
      StateDirectory directory, Replay replay, Supplier<Stream<byte[]>> inForce)
      throws IOException {
    try {
      FileChannel channel =
          StateDirectory.channel(
              directory.resolve(NAME),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      return recovered(new Journal(directory, inForce, channel), replay);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static Journal recovered(Journal journal, Replay replay) throws IOException {
    try {
      journal.recover(replay);
      return journal;
    } catch (IOException | RuntimeException e) {
      journal.channel.close();
      throw e;
    }
  }

  private void recover(Replay replay) throws IOException {
    JournalReader reader = new JournalReader(file, channel);
    end = reader.replay(replay);
    compact = reader.compactSize();
    if (end == 0) {
      end = Header.write(channel, Header.LENGTH);
      compact = end;
      directory.force();
    }
    if (channel.size() > end) {
      LOGGER.warn("{}: {} bytes that were half written are dropped", file, channel.size() - end);
      channel.truncate(end);
    }
  }

  @Override
  public synchronized void append(List<byte[]> records) throws IOException {
    if (records.isEmpty()) {
      return;
    }
    if (end > SMALL && end > 2 * compact) {
      rewrite();
    }
    write(Frame.of(records));
  }

  private void write(ByteBuffer frame) throws IOException {
    FileChannel current = channel();
    try {
      end += writeAll(current, frame, end);
    } catch (IOException e) {
      if (current.isOpen()) {
        current.truncate(end);
      }
      throw e;
    }
  }

  /** If there is no room for a new one, the old one goes on for as long again. */
  private void rewrite() {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      replaceBy(fresh);
    } catch (IOException e) {
      LOGGER.warn("{} could not be written anew, and goes on growing: {}", file, e.toString());
      compact = end;
    }
  }

  private void replaceBy(Path fresh) throws IOException {
    Files.deleteIfExists(fresh);
    FileChannel next =
        StateDirectory.channel(
            fresh,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    long size;
    try {
      size = copyTo(next);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      next.close();
      Files.deleteIfExists(fresh);
      throw e;
    }
    directory.force(); // Or the old one could be back after a power cut, without what comes now.
    channel.close();
    channel = next;
    end = size;
    forced = size;
    rewritten++;
    compact = size;
  }

  private long copyTo(FileChannel next) throws IOException {
    long size = Header.LENGTH;
    List<byte[]> records = new ArrayList<>();
    int length = 0;
    for (Iterator<byte[]> left = inForce.get().iterator(); left.hasNext(); ) {
      byte[] record = left.next();
      records.add(record);
      length += record.length;
      if (length > FRAME) {
        size += writeAll(next, Frame.of(records), size);
        records.clear();
        length = 0;
      }
    }
    if (!records.isEmpty()) {
      size += writeAll(next, Frame.of(records), size);
    }
    Header.write(next, size);
    next.force(true);
    return size;
  }

  static int writeAll(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
    int length = bytes.remaining();
    long at = position;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
    return length;
  }

  /** Others may add records meanwhile; a journal that was written anew meanwhile is on the disk. */
  @Override
  public void force() throws IOException {
    FileChannel current;
    long reached;
    int before;
    synchronized (this) {
      if (forced == end) {
        return;
      }
      current = channel();
      reached = end;
      before = rewritten;
    }
    try {
      current.force(true);
    } catch (ClosedChannelException e) {
      if (isStill(before)) {
        throw e;
      }
    }
    forcedUpTo(reached, before);
  }

  private synchronized boolean isStill(int before) {
    return before == rewritten;
  }

  private synchronized void forcedUpTo(long reached, int before) {
    forced = before == rewritten ? Math.max(forced, reached) : forced;
  }

  /** A thread that is interrupted closes the channel that it uses: it is opened again. */
  private FileChannel channel() throws IOException {
    if (!channel.isOpen() && !closed) {
      channel = StateDirectory.channel(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
      channel.truncate(end);
    }
    return channel;
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    channel.close();
    directory.close();
  }
}
