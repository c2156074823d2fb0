package dev.ohpc.netboot.vfs.tree;

import com.google.common.collect.Lists;
import dev.ohpc.netboot.vfs.DirectoryEntry;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import dev.ohpc.netboot.vfs.disk.Found;
import dev.ohpc.netboot.vfs.disk.Probe;
import java.io.IOException;
import java.nio.file.Path;
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
    List<Line> lines = lines(directory, cookie, limit);
    List<Node> nodes = table.seeAll(Lists.transform(lines, Line::sighting));
    List<DirectoryEntry> entries = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      entries.add(lines.get(i).entry(nodes.get(i), probe));
    }
    return List.copyOf(entries);
  }

  private List<Line> lines(Located directory, long cookie, int limit) throws IOException {
    List<Line> lines = new ArrayList<>();
    long id = directory.node().id();
    for (Map.Entry<Long, String> next : listings.after(cookie, id, directory.path()).entrySet()) {
      String name = next.getValue();
      Path path = finder.child(directory, name);
      Optional<Found> found = probe.find(path);
      if (found.isPresent()) {
        Sighting sighting = new Sighting(found.get(), new Place(id, name));
        lines.add(new Line(next.getKey(), path, sighting));
      }
      if (lines.size() >= limit) {
        break;
      }
    }
    return lines;
  }

  /** A name that was read, and what was found there. */
  private record Line(long cookie, Path path, Sighting sighting) {

    DirectoryEntry entry(Node node, Probe probe) {
      Located file = new Located(node, path, sighting.found());
      return new DirectoryEntry(
          sighting.place().name(), node.handle().inode(), file.stat(probe), cookie);
    }
  }
}
