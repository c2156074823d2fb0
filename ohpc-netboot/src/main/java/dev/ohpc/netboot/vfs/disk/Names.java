package dev.ohpc.netboot.vfs.disk;

import com.google.common.base.CharMatcher;
import dev.ohpc.netboot.vfs.UnixName;
import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Names of files as paths. A file system that has bytes for names may have any; one that has
 * strings has those that it takes.
 */
public abstract class Names {

  private static final int LONGEST = 255; // bytes; NAME_MAX of Linux
  private static final int LONGEST_TARGET = 4095; // bytes; PATH_MAX of Linux, without the NUL
  static final CharMatcher PLAIN = CharMatcher.ascii();

  /** Those of a file system. */
  public static Names of(FileSystem fileSystem) {
    boolean unix = fileSystem.supportedFileAttributeViews().contains("unix");
    return unix && fileSystem.provider().getScheme().equals("file")
        ? new ByteNames(fileSystem)
        : new StringNames(fileSystem);
  }

  /**
   * Refuses what can be no name, or leads out of the directory.
   *
   * @throws VfsException {@link VfsError#INVAL}, {@link VfsError#NAMETOOLONG}
   */
  public static void require(String name) throws VfsException {
    if (name.isEmpty() || name.equals(".") || name.equals("..")) {
      throw new VfsException(VfsError.INVAL, "a file cannot be called '" + name + "'");
    }
    if (name.indexOf('/') >= 0 || name.indexOf('\0') >= 0) {
      throw new VfsException(VfsError.INVAL, "a name has no slash and no NUL");
    }
    if (UnixName.bytes(name).length > LONGEST) {
      throw new VfsException(VfsError.NAMETOOLONG, "a name has " + LONGEST + " bytes at most");
    }
  }

  /**
   * Refuses what can be the text of no symbolic link.
   *
   * @throws VfsException {@link VfsError#INVAL}, {@link VfsError#NAMETOOLONG}
   */
  public static void requireTarget(String target) throws VfsException {
    if (target.isEmpty() || target.indexOf('\0') >= 0) {
      throw new VfsException(VfsError.INVAL, "a link says something, without NUL");
    }
    if (UnixName.bytes(target).length > LONGEST_TARGET) {
      throw new VfsException(
          VfsError.NAMETOOLONG, "a link has " + LONGEST_TARGET + " bytes at most");
    }
  }

  /** The file with a name in a directory, and never another one. */
  public final Path child(Path directory, String name) throws VfsException {
    require(name);
    Path child = directory.resolve(path(name));
    if (child.getNameCount() != directory.getNameCount() + 1 || !name.equals(nameOf(child))) {
      throw new VfsException(VfsError.INVAL, "no file can have this name here: " + name);
    }
    return child;
  }

  /** The path that a text says, which may be written in another way. */
  public final Path path(String text) throws VfsException {
    try {
      return pathOf(text);
    } catch (IllegalArgumentException e) {
      throw new VfsException(VfsError.INVAL, "no path can be like this here: " + text);
    }
  }

  /** The last name of a path. */
  public final String nameOf(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : textOf(name);
  }

  /** What a path says. */
  public abstract String textOf(Path path);

  /**
   * The path of a text.
   *
   * @throws InvalidPathException or another {@link IllegalArgumentException}, if there is none
   */
  abstract Path pathOf(String text);
}
