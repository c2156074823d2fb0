package dev.ohpc.netboot.vfs.tree;

import com.google.common.collect.ImmutableList;
import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import dev.ohpc.netboot.vfs.disk.FileHandle;
import dev.ohpc.netboot.vfs.disk.Found;
import dev.ohpc.netboot.vfs.journal.Log;
import dev.ohpc.netboot.vfs.journal.RecordReader;
import dev.ohpc.netboot.vfs.journal.RecordWriter;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All files that a client has heard of, by number. A change goes to the log, then into the table,
 * so that both tell the same when the log asks for what is in force.
 */
final class Table {

  static final char GONE = 'G';

  private final Map<Long, Node> nodes = new ConcurrentHashMap<>();
  private final boolean linksCounted;
  private Log log = Log.nowhere();

  /** From a random one on, so that a stamp that a crash made forgotten is not given again. */
  private long nextStamp = new SecureRandom().nextLong();

  Table(boolean linksCounted) {
    this.linksCounted = linksCounted;
  }

  /** From now on, changes go there. */
  synchronized void logTo(Log other) {
    log = other;
  }

  /** Takes a record that it wrote earlier; says whether it is one. */
  boolean replay(RecordReader record) {
    switch (record.tag()) {
      case Node.TAG -> {
        Node node = Node.read(record);
        nodes.put(node.id(), node);
      }
      case GONE -> nodes.remove(record.number());
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Records that tell all of it. */
  Stream<byte[]> inForce() {
    return nodes.values().stream().map(Node::record);
  }

  int size() {
    return nodes.size();
  }

  @Nullable Node byNumber(long id) {
    return nodes.get(id);
  }

  /**
   * The file that a handle means.
   *
   * @throws VfsException {@link VfsError#STALE}
   */
  Node get(FileHandle handle) throws VfsException {
    Node node = nodes.get(handle.id());
    if (node == null || node.stamp() != handle.stamp()) {
      throw new VfsException(VfsError.STALE, "a file that is gone, or was not heard of");
    }
    return node;
  }

  /** What was found, as a file that may be known already. */
  Node see(Sighting sighting) throws IOException {
    return seeAll(List.of(sighting)).get(0);
  }

  /** As {@link #see} for each, in one go. */
  synchronized List<Node> seeAll(List<Sighting> sightings) throws IOException {
    Map<Long, Node> news = new LinkedHashMap<>();
    for (Sighting sighting : sightings) {
      long id = sighting.found().id();
      Node known = news.getOrDefault(id, nodes.get(id));
      Node seen = seen(known, sighting);
      if (!seen.equals(known)) {
        news.put(id, seen);
      }
    }
    put(List.copyOf(news.values()));
    return sightings.stream().map(sighting -> nodes.get(sighting.found().id())).toList();
  }

  private Node seen(@Nullable Node known, Sighting sighting) {
    Found found = sighting.found();
    if (known == null || !known.is(found)) {
      return stranger(found, sighting.place(), Marks.NONE);
    }
    boolean nothingNew =
        known.places().contains(sighting.place())
            && known.places().size() <= mostPlaces(found)
            && (known.birth() == found.birth() || found.birth() == Found.UNTOLD);
    return nothingNew ? known : known.seen(found, sighting.place(), mostPlaces(found));
  }

  /** A file cannot be seen at more places than it has names. */
  private int mostPlaces(Found found) {
    return switch (found.type()) {
      case DIRECTORY -> 1;
      default -> linksCounted ? found.stat().links() : Integer.MAX_VALUE;
    };
  }

  /** What was found was made a moment ago: nothing that was known under its number is it. */
  synchronized Node made(Sighting sighting, Marks marks) throws IOException {
    return put(stranger(sighting.found(), sighting.place(), marks));
  }

  private Node stranger(Found found, Place place, Marks marks) {
    return new Node(found.id(), nextStamp++, found.birth(), ImmutableList.of(place), marks);
  }

  /** The top of the tree, which has no place, and the same handle always. */
  synchronized Node root(Found found) throws IOException {
    Node known = nodes.get(found.id());
    if (known != null && known.is(found) && known.places().isEmpty()) {
      return known;
    }
    return put(new Node(found.id(), 0, found.birth(), ImmutableList.of(), Marks.NONE));
  }

  synchronized Node mark(FileHandle handle, Marks marks) throws IOException {
    Node node = get(handle);
    return node.marks().equals(marks) ? node : put(node.with(marks));
  }

  /** A file is not at a place any more; it may have other names that nobody has seen yet. */
  synchronized void leave(FileHandle handle, Place place) throws IOException {
    Node node = nodes.get(handle.id());
    if (node != null && node.stamp() == handle.stamp() && node.places().contains(place)) {
      put(node.without(place));
    }
  }

  synchronized void drop(FileHandle handle) throws IOException {
    Node node = nodes.get(handle.id());
    if (node != null && node.stamp() == handle.stamp()) {
      log.append(List.of(new RecordWriter(GONE).number(node.id()).bytes()));
      nodes.remove(node.id());
    }
  }

  private Node put(Node node) throws IOException {
    put(List.of(node));
    return node;
  }

  private void put(List<Node> changed) throws IOException {
    log.append(changed.stream().map(Node::record).toList());
    changed.forEach(node -> nodes.put(node.id(), node));
  }
}
