package dev.ohpc.netboot.vfs.tree;

import dev.ohpc.netboot.vfs.DirectoryEntry;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import dev.ohpc.netboot.vfs.disk.Found;
import dev.ohpc.netboot.vfs.disk.Probe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is read of directories. Whatever is found there is known from then on. */
final class Directory {

  private final Finder finder;
  private final Table table;
  private final Probe probe;
  private final Listings listings;

  Directory(Finder finder, Table table, Probe probe, Listings listings) {
    this.finder = finder;
    this.table = table;
    this.probe = probe;
    this.listings = listings;
  }

  Inode lookup(Located directory, String name) throws IOException {
    Found found = probe.look(finder.child(directory, name));
    Place place = new Place(directory.node().id(), name);
    return table.see(new Sighting(found, place)).handle().inode();
  }

  Inode parent(Located directory) throws VfsException {
    if (finder.isRoot(directory)) {
      return finder.root();
    }
    Node parent = table.byNumber(directory.node().places().get(0).directory());
    if (parent == null) {
      throw new VfsException(VfsError.STALE, "the directory above is gone");
    }
    return parent.handle().inode();
  }

  List<DirectoryEntry> list(Located directory, long cookie, int limit) throws IOException {
    List<Sighting> seen = new ArrayList<>();
    List<Long> cookies = new ArrayList<>();
    long id = directory.node().id();
    for (Map.Entry<Long, String> next : listings.after(cookie, id, directory.path()).entrySet()) {
      Optional<Found> found = probe.find(finder.child(directory, next.getValue()));
      if (found.isPresent()) {
        seen.add(new Sighting(found.get(), new Place(id, next.getValue())));
        cookies.add(next.getKey());
      }
      if (seen.size() >= limit) {
        break;
      }
    }
    return entries(table.seeAll(seen), seen, cookies);
  }

  private static List<DirectoryEntry> entries(
      List<Node> nodes, List<Sighting> seen, List<Long> cookies) {
    List<DirectoryEntry> entries = new ArrayList<>(nodes.size());
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      String name = seen.get(i).place().name();
      entries.add(new DirectoryEntry(name, node.handle().inode(), node.id(), cookies.get(i)));
    }
    return List.copyOf(entries);
  }
}
