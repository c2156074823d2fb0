package dev.ohpc.render;

import dev.ohpc.model.value.FileMode;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Directories on disk, as a whole. */
final class DirectoryTree {

  private DirectoryTree() {}

  /** The directories above a path of a tree, the topmost first. */
  static List<String> parents(String path) {
    List<String> parents = new ArrayList<>();
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      parents.add(path.substring(0, slash));
    }
    return parents;
  }

  /** Deletes a directory and all in it; symbolic links are deleted, not followed. */
  static void delete(Path directory) throws IOException {
    try {
      Files.walkFileTree(directory, new Deleting());
    } catch (NoSuchFileException e) {
      // somebody else was faster
    }
  }

  /** Deletes a directory if nothing is in it. */
  static void deleteIfEmpty(Path directory) throws IOException {
    try {
      Files.delete(directory);
    } catch (DirectoryNotEmptyException | NoSuchFileException e) {
      // something else is in it, or it went before
    }
  }

  /** Makes a directory that all may read, and tells whether it was not there before. */
  static boolean make(Path directory) throws IOException {
    try {
      Files.createDirectory(directory);
    } catch (FileAlreadyExistsException e) {
      exists(directory);
      return false;
    }
    DiskFile.setMode(directory, FileMode.EXECUTABLE); // the umask may have taken some away
    return true;
  }

  /** Whether a directory is there; a file or a symbolic link in its place is an error. */
  static boolean exists(Path directory) throws IOException {
    try {
      BasicFileAttributes attributes = DiskFile.attributes(directory);
      if (!attributes.isDirectory()) {
        throw new FileSystemException(
            directory.toString(),
            null,
            DiskFile.kind(attributes) + " is where a directory belongs; move it away");
      }
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static final class Deleting extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
