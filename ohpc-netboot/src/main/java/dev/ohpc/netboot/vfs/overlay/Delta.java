package dev.ohpc.netboot.vfs.overlay;

import dev.ohpc.netboot.vfs.DirectoryEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the names of a directory differ from those that it has in the image. The layer's names have
 * odd cookies, and those of the image even ones, so that both stand in one order.
 */
final class Delta {

  /** In the place of a file's number: a name of the image is not there any more. */
  static final long HIDDEN = 0;

  /** In the place of a file's number: the name is as in the image. */
  static final long AS_IN_IMAGE = -1;

  private final Map<String, Entry> entries = new HashMap<>();
  private final NavigableMap<Long, String> added = new TreeMap<>();

  /**
   * A name of the layer.
   *
   * @param id the number of the file
   */
  record Entry(long id, long cookie) {}

  void set(String name, long id, ToLongFunction<String> order) {
    Entry old = entries.remove(name);
    if (old != null) {
      added.remove(old.cookie());
    }
    if (id == HIDDEN) {
      entries.put(name, new Entry(HIDDEN, 0));
    } else if (id != AS_IN_IMAGE) {
      long cookie = old == null || old.id() == HIDDEN ? free(name, order) : old.cookie();
      entries.put(name, new Entry(id, cookie));
      added.put(cookie, name);
    }
  }

  private long free(String name, ToLongFunction<String> order) {
    long cookie = ofLayer(order.applyAsLong(name));
    while (added.containsKey(cookie)) {
      cookie += 2;
    }
    return cookie;
  }

  private static long ofLayer(long number) {
    return 2 * (DirectoryEntry.FIRST_COOKIE + number) + 1;
  }

  static long ofImage(long cookie) {
    return 2 * cookie;
  }

  /** The cookie of the last entry of the image that is not after one of ours. */
  static long inImage(long cookie) {
    return cookie / 2;
  }

  /** The number of a file, {@link #HIDDEN}, or {@link #AS_IN_IMAGE}. */
  long id(String name) {
    Entry entry = entries.get(name);
    return entry == null ? AS_IN_IMAGE : entry.id();
  }

  /** The first name of the layer after a cookie. */
  Map.@Nullable Entry<Long, String> after(long cookie) {
    return added.higherEntry(cookie);
  }

  /** Names and what stands for them. */
  Stream<Map.Entry<String, Long>> all() {
    return entries.entrySet().stream().map(e -> Map.entry(e.getKey(), e.getValue().id()));
  }
}
