package dev.ohpc.netboot.vfs.tree;

import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Stat;
import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import dev.ohpc.netboot.vfs.disk.FileHandle;
import dev.ohpc.netboot.vfs.disk.Found;
import dev.ohpc.netboot.vfs.disk.Probe;
import java.nio.file.Path;

/**
 * A file, and where it is at this moment.
 *
 * @param node what is known of it
 * @param path where it is
 * @param found what is there
 */
record Located(Node node, Path path, Found found) {

  FileHandle handle() {
    return node.handle();
  }

  /** As clients see it, but for its names. */
  Stat stat() {
    return node.marks().over(found.stat());
  }

  /** As clients see it; where the disk does not count names, it has at least those seen so far. */
  Stat stat(Probe probe) {
    return probe.countsLinks() ? stat() : statByPlaces(stat());
  }

  private Stat statByPlaces(Stat stat) {
    return new Stat(
        stat.type(),
        stat.mode(),
        Math.max(stat.links(), node.places().size()),
        stat.uid(),
        stat.gid(),
        stat.size(),
        stat.used(),
        stat.device(),
        stat.fileId(),
        stat.accessed(),
        stat.modified(),
        stat.changed());
  }

  FileType type() {
    return stat().type();
  }

  /**
   * The same if it is a directory.
   *
   * @throws VfsException {@link VfsError#NOTDIR}
   */
  Located directory() throws VfsException {
    if (type() != FileType.DIRECTORY) {
      throw new VfsException(VfsError.NOTDIR, path + " is no directory");
    }
    return this;
  }

  /**
   * The same if it has content.
   *
   * @throws VfsException {@link VfsError#ISDIR}, {@link VfsError#INVAL}
   */
  Located regular() throws VfsException {
    if (type() == FileType.DIRECTORY) {
      throw new VfsException(VfsError.ISDIR, path + " is a directory");
    }
    if (type() != FileType.REGULAR) {
      throw new VfsException(VfsError.INVAL, path + " is no regular file");
    }
    return this;
  }
}
