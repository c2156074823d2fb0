package dev.ohpc.netboot.vfs.overlay;

import dev.ohpc.netboot.vfs.disk.FileHandle;
import dev.ohpc.netboot.vfs.journal.RecordReader;
import dev.ohpc.netboot.vfs.journal.RecordWriter;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that differs from the image, save the content of files. It is what the records say, one after
 * the other: those of a journal when it is opened, those of each change later.
 */
final class Layer {

  private static final char ENTRY = 'E';
  private static final char FORGOTTEN = 'D';
  private static final Delta NONE = new Delta();

  private final Map<Long, LayerFile> files = new HashMap<>();
  private final Map<Long, Delta> deltas = new HashMap<>();
  private final ToLongFunction<String> order;
  private long nextId = LayerFile.FIRST;
  private long nextStamp = new SecureRandom().nextLong();

  Layer(ToLongFunction<String> order) {
    this.order = order;
  }

  /** Takes a record; says whether it is one of a layer. */
  boolean replay(RecordReader record) {
    switch (record.tag()) {
      case LayerFile.TAG -> put(LayerFile.read(record));
      case ENTRY ->
          deltas
              .computeIfAbsent(record.number(), id -> new Delta())
              .set(record.name(), record.number(), order);
      case FORGOTTEN -> forget(record.number());
      default -> {
        return false;
      }
    }
    return true;
  }

  private void put(LayerFile file) {
    files.put(file.handle().id(), file);
    nextId = Math.max(nextId, file.handle().id() + 1);
    if (file.isGone()) {
      deltas.remove(file.handle().id());
    }
  }

  private void forget(long id) {
    files.remove(id);
    deltas.remove(id);
  }

  static byte[] entry(FileHandle directory, String name, long id) {
    return new RecordWriter(ENTRY).number(directory.id()).name(name).number(id).bytes();
  }

  static byte[] forgotten(FileHandle file) {
    return new RecordWriter(FORGOTTEN).number(file.id()).bytes();
  }

  /** Records that tell all of it. */
  Stream<byte[]> inForce() {
    return Stream.concat(
        files.values().stream().map(LayerFile::record),
        deltas.entrySet().stream().flatMap(Layer::entries));
  }

  private static Stream<byte[]> entries(Entry<Long, Delta> directory) {
    FileHandle handle = new FileHandle(directory.getKey(), 0);
    return directory.getValue().all().map(e -> entry(handle, e.getKey(), e.getValue()));
  }

  FileHandle newHandle() {
    return new FileHandle(nextId++, nextStamp++);
  }

  @Nullable LayerFile file(long id) {
    return files.get(id);
  }

  /** How the names of a directory differ. */
  Delta delta(FileHandle directory) {
    return deltas.getOrDefault(directory.id(), NONE);
  }

  boolean hasContent(long id) {
    LayerFile file = files.get(id);
    return file != null && file.copied() && !file.isGone();
  }
}
