package dev.ohpc.netboot.vfs.tree;

import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.NewFile;
import dev.ohpc.netboot.vfs.StatChange;
import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import dev.ohpc.netboot.vfs.disk.Found;
import dev.ohpc.netboot.vfs.disk.Names;
import dev.ohpc.netboot.vfs.disk.Probe;
import dev.ohpc.netboot.vfs.disk.RenameRules;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Makes, links, moves and removes files. */
final class Entries {

  private final Finder finder;
  private final Table table;
  private final Probe probe;
  private final Disk disk;
  private final Attributes attributes;
  private final Contents contents;

  Entries(
      Finder finder,
      Table table,
      Probe probe,
      Disk disk,
      Attributes attributes,
      Contents contents) {
    this.finder = finder;
    this.table = table;
    this.probe = probe;
    this.disk = disk;
    this.attributes = attributes;
    this.contents = contents;
  }

  Inode create(Located directory, String name, NewFile file) throws IOException {
    if (file instanceof NewFile.Link link) {
      Names.requireTarget(link.target());
    }
    Path path = finder.child(directory, name);
    disk.make(path, file);
    try {
      return complete(path, new Place(directory.node().id(), name), file);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path); // Half a file is none.
      throw e;
    }
  }

  private Inode complete(Path path, Place place, NewFile file) throws IOException {
    Found found = probe.look(path);
    Node node = table.made(new Sighting(found, place), marks(file, found, path));
    attributes.change(
        new Located(node, path, found),
        new StatChange(
            OptionalInt.of(file.mode()),
            OptionalInt.of(file.uid()),
            OptionalInt.of(file.gid()),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty()));
    return node.handle().inode();
  }

  private Marks marks(NewFile file, Found found, Path path) throws IOException {
    FileType type = file.type() == found.type() ? null : file.type();
    if (file instanceof NewFile.Device device) {
      return new Marks(type, device.device(), null, null, null, null, null, null, null);
    }
    String target = file instanceof NewFile.Link link ? inexact(path, link.target()) : null;
    return new Marks(type, null, target, null, null, null, null, null, null);
  }

  /** Paths have one way to be written, links have many. */
  private @Nullable String inexact(Path link, String target) throws IOException {
    return disk.target(link).equals(target) ? null : target;
  }

  void link(Located file, Located directory, String name) throws IOException {
    if (file.type() == FileType.DIRECTORY) {
      throw new VfsException(VfsError.ISDIR, "a directory has one name");
    }
    Path path = finder.child(directory, name);
    requireFree(path);
    if (file.found().type() == FileType.SYMBOLIC_LINK && !disk.linksLinks()) {
      throw new VfsException(VfsError.NOTSUPP, "here, symbolic links have one name");
    }
    Files.createLink(path, file.path());
    table.see(new Sighting(probe.look(path), new Place(directory.node().id(), name)));
  }

  private void requireFree(Path path) throws IOException {
    if (probe.find(path).isPresent()) {
      throw new VfsException(VfsError.EXIST, path + " is there already");
    }
  }

  void remove(Located directory, String name) throws IOException {
    Path path = finder.child(directory, name);
    Found found = probe.look(path);
    if (found.type() == FileType.DIRECTORY) {
      throw new VfsException(VfsError.ISDIR, path + " is a directory");
    }
    Files.delete(path);
    removed(found, new Place(directory.node().id(), name));
  }

  void removeDirectory(Located directory, String name) throws IOException {
    Path path = finder.child(directory, name);
    Found found = probe.look(path);
    if (found.type() != FileType.DIRECTORY) {
      throw new VfsException(VfsError.NOTDIR, path + " is no directory");
    }
    Files.delete(path);
    removed(found, new Place(directory.node().id(), name));
  }

  private void removed(Found found, Place place) throws IOException {
    Node node = table.byNumber(found.id());
    if (node == null || !node.is(found)) {
      return;
    }
    boolean gone =
        found.type() == FileType.DIRECTORY
            || (probe.countsLinks()
                ? found.stat().links() == 1
                : node.without(place).places().isEmpty());
    if (gone) {
      table.drop(node.handle());
      contents.forget(node.handle());
    } else {
      table.leave(node.handle(), place);
    }
  }

  void rename(Located from, String fromName, Located to, String toName) throws IOException {
    Path source = finder.child(from, fromName);
    Path target = finder.child(to, toName);
    Found moved = probe.look(source);
    Optional<Found> inTheWay = probe.find(target);
    RenameRules.requireNotBelow(moved.type(), to.path().startsWith(source));
    if (inTheWay.isPresent()) {
      if (inTheWay.get().id() == moved.id()) {
        return; // Two names of one file both stay, rename(2).
      }
      RenameRules.requireReplaceable(moved.type(), inTheWay.get().type(), () -> isEmpty(target));
    }
    Files.move(source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Place gained = new Place(to.node().id(), toName);
    if (inTheWay.isPresent()) {
      removed(inTheWay.get(), gained);
    }
    Node node = table.see(new Sighting(probe.look(target), gained));
    table.leave(node.handle(), new Place(from.node().id(), fromName));
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      return !entries.iterator().hasNext();
    }
  }
}
