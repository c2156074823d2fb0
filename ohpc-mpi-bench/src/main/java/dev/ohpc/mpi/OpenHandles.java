package dev.ohpc.mpi;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Communicators and requests that nobody has closed yet. They are held here, so that the memory of
 * a message under way stays where it is.
 */
final class OpenHandles {

  private final Set<Object> open = ConcurrentHashMap.newKeySet();

  void add(Object handle) {
    open.add(handle);
  }

  void remove(Object handle) {
    open.remove(handle);
  }

  /** What they say of themselves. */
  List<String> names() {
    return open.stream().map(Object::toString).sorted().toList();
  }
}
