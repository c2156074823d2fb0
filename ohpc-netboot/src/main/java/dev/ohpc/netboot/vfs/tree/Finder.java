package dev.ohpc.netboot.vfs.tree;

import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import dev.ohpc.netboot.vfs.disk.FileHandle;
import dev.ohpc.netboot.vfs.disk.Names;
import dev.ohpc.netboot.vfs.disk.Probe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the file that a handle means. Each place where it was seen is looked at: what is there must
 * have the file's number and time of birth, and no link may be on the way. So a tree that is
 * changed behind our back can make a handle stale, but never lead it to another file.
 */
final class Finder {

  private final Path root;
  private final FileHandle rootHandle;
  private final Table table;
  private final Probe probe;
  private final Names names;

  Finder(Path root, FileHandle rootHandle, Table table, Probe probe, Names names) {
    this.root = root;
    this.rootHandle = rootHandle;
    this.table = table;
    this.probe = probe;
    this.names = names;
  }

  Inode root() {
    return rootHandle.inode();
  }

  boolean isRoot(Located located) {
    return located.node().id() == rootHandle.id();
  }

  /**
   * Where a file is.
   *
   * @throws VfsException {@link VfsError#STALE}
   */
  Located locate(Inode inode) throws IOException {
    Node node = table.get(FileHandle.of(inode));
    if (node.id() == rootHandle.id()) {
      return at(node, root).orElseThrow(() -> gone(node));
    }
    for (Place place : node.places()) {
      Optional<Located> located = at(node, place);
      if (located.isPresent()) {
        return located.get();
      }
      table.leave(node.handle(), place);
    }
    forget(node);
    throw gone(node);
  }

  /**
   * A directory.
   *
   * @throws VfsException {@link VfsError#STALE}, {@link VfsError#NOTDIR}
   */
  Located directory(Inode inode) throws IOException {
    return locate(inode).directory();
  }

  /** Where a name in a directory is, whether there is something or not. */
  Path child(Located directory, String name) throws VfsException {
    return names.child(directory.path(), name);
  }

  private Optional<Located> at(Node node, Place place) throws IOException {
    Path directory = directory(place.directory());
    if (directory == null || isThroughLink(directory)) {
      return Optional.empty();
    }
    return at(node, names.child(directory, place.name()));
  }

  private Optional<Located> at(Node node, Path path) throws IOException {
    return probe.find(path).filter(node::is).map(found -> new Located(node, path, found));
  }

  /** Where a directory ought to be. */
  private @Nullable Path directory(long id) throws VfsException {
    Deque<String> way = new ArrayDeque<>();
    for (long at = id; at != rootHandle.id(); ) {
      Node node = table.byNumber(at);
      // In a tree that is changed meanwhile, places that are out of date may form a ring.
      if (node == null || node.places().isEmpty() || way.size() > table.size()) {
        return null;
      }
      way.push(node.places().get(0).name());
      at = node.places().get(0).directory();
    }
    Path path = root;
    for (String name : way) {
      path = names.child(path, name);
    }
    return path;
  }

  private boolean isThroughLink(Path directory) throws IOException {
    try {
      return !directory.equals(root) && !directory.toRealPath().equals(directory);
    } catch (java.nio.file.FileSystemException e) {
      return true; // It is not there, or not reachable.
    }
  }

  /** A file with marks may come to light again under another name. */
  private void forget(Node node) throws IOException {
    if (node.marks().equals(Marks.NONE)) {
      table.drop(node.handle());
    }
  }

  private static VfsException gone(Node node) {
    return new VfsException(VfsError.STALE, "file " + node.id() + " is not where it was seen");
  }
}
