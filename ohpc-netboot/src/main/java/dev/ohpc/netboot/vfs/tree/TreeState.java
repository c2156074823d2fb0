package dev.ohpc.netboot.vfs.tree;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import dev.ohpc.netboot.vfs.UnixName;
import dev.ohpc.netboot.vfs.disk.Probe;
import dev.ohpc.netboot.vfs.journal.Log;
import dev.ohpc.netboot.vfs.journal.RecordReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a tree knows beside what is on the disk, as records of a log that may hold others too. */
public final class TreeState {

  private final Path root;
  private final Probe probe;
  private final Table table;
  private @Nullable CookieKey cookieKey;

  private TreeState(Path root, Probe probe) {
    this.root = root;
    this.probe = probe;
    this.table = new Table(probe.countsLinks());
  }

  /**
   * Nothing yet of a directory.
   *
   * @throws IOException if it is not there, or its files have no identity
   */
  public static TreeState of(Path root) throws IOException {
    Path real = root.toRealPath();
    return new TreeState(real, Probe.of(real));
  }

  /** Takes a record; says whether it is one of a tree. */
  public boolean replay(RecordReader record) {
    if (record.tag() == CookieKey.TAG) {
      cookieKey = CookieKey.read(record);
      return true;
    }
    return table.replay(record);
  }

  /** Records that tell all of it. */
  public Stream<byte[]> inForce() {
    return Stream.concat(Stream.ofNullable(cookieKey).map(CookieKey::record), table.inForce());
  }

  /** How many files it knows. */
  public int size() {
    return table.size();
  }

  void logTo(Log log) throws IOException {
    table.logTo(log);
    if (cookieKey == null) {
      CookieKey key = CookieKey.random();
      log.append(List.of(key.record()));
      cookieKey = key;
    }
  }

  /** What orders names in listings: the same number for the same name, after a restart too. */
  public ToLongFunction<String> order() {
    CookieKey key = cookieKey();
    HashFunction hash = Hashing.sipHash24(key.first(), key.second());
    return name -> hash.hashBytes(UnixName.bytes(name)).asLong() & Cookies.MASK;
  }

  private CookieKey cookieKey() {
    if (cookieKey == null) {
      throw new IllegalStateException("no log was told yet");
    }
    return cookieKey;
  }

  /** The directory, without links on the way. */
  public Path root() {
    return root;
  }

  Probe probe() {
    return probe;
  }

  Table table() {
    return table;
  }
}
