package dev.ohpc.netboot.vfs.tree;

import dev.ohpc.netboot.vfs.DirectoryEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * The order of the names of one directory: by a number that is made of the name alone, so that it
 * is the same whatever comes and goes, and after a restart. Of two names with the same number, the
 * one that was there first has it, and the other keeps the next free one as long as it is there; a
 * restart may change that, but with numbers of 61 bits it hardly ever comes to it.
 */
final class Cookies {

  static final long MASK = (1L << 61) - 1;

  private final ToLongFunction<String> hash;
  private NavigableMap<Long, String> order = new TreeMap<>();
  private Map<String, Long> displaced = Map.of();

  Cookies(ToLongFunction<String> hash) {
    this.hash = hash;
  }

  /** Puts names in order; what had a cookie before keeps it. */
  void arrange(List<String> names) {
    NavigableMap<Long, String> next = new TreeMap<>();
    Map<String, Long> moved = new HashMap<>();
    List<String> news = new ArrayList<>();
    for (String name : names) {
      Long kept = displaced.get(name);
      if (kept != null) {
        next.put(kept, name);
        moved.put(name, kept);
      } else if (name.equals(order.get(natural(name)))) {
        next.put(natural(name), name);
      } else {
        news.add(name);
      }
    }
    news.forEach(name -> place(name, next, moved));
    order = next;
    displaced = moved;
  }

  private long natural(String name) {
    return DirectoryEntry.FIRST_COOKIE + hash.applyAsLong(name);
  }

  private void place(String name, NavigableMap<Long, String> next, Map<String, Long> moved) {
    long cookie = natural(name);
    while (next.putIfAbsent(cookie, name) != null) {
      cookie++;
    }
    if (cookie != natural(name)) {
      moved.put(name, cookie);
    }
  }

  /** The names after a cookie, by theirs. */
  NavigableMap<Long, String> after(long cookie) {
    return order.tailMap(cookie, false);
  }

  int size() {
    return order.size();
  }
}
