package dev.ohpc.mpi;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Communicators and requests that nobody has closed yet. They are held here, so that the memory of
 * a message under way is not given to anybody else.
 */
final class OpenHandles {

  private final Set<Object> open = ConcurrentHashMap.newKeySet();
  private final Queue<MemorySegment> underWay = new ConcurrentLinkedQueue<>();

  void add(Object handle) {
    open.add(handle);
  }

  void remove(Object handle) {
    open.remove(handle);
  }

  /** Keeps the memory of a message whose request is given up. */
  void keep(MemorySegment memory) {
    underWay.add(memory);
  }

  /** What they say of themselves. */
  List<String> names() {
    return open.stream().map(Object::toString).sorted().toList();
  }
}
