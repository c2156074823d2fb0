package dev.ohpc.render;

import com.google.common.collect.Lists;
import dev.ohpc.model.value.FileMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A write into a directory that is in use: what is to come, staged beside, and the names of all
 * files that are this library's own, so that the next write knows them if this one is cut off.
 */
final class Journal implements AutoCloseable {

  private static final String DIRECTORY = ".ohpc-write";
  private static final String LOCK = "lock";
  private static final String OWN = "own";
  private static final String MANIFEST = "manifest";

  private final Path target;
  private final Path journal;
  private final WriteLock lock;
  private boolean begun;
  private boolean finished;

  private Journal(Path target, Path journal, WriteLock lock) {
    this.target = target;
    this.journal = journal;
    this.lock = lock;
  }

  /** Whether a write into this directory was cut off, or is under way. */
  static boolean exists(Path target) {
    return Files.exists(target.resolve(DIRECTORY), LinkOption.NOFOLLOW_LINKS);
  }

  /** The paths that a write that was cut off had listed as this library's own. */
  static List<String> leftBehind(Path target) throws IOException {
    Path own = target.resolve(DIRECTORY).resolve(OWN);
    return Files.exists(own) ? Files.readAllLines(own, StandardCharsets.US_ASCII) : List.of();
  }

  /** Opens the journal of a directory, alone. */
  static Journal open(Path target) throws IOException {
    Path journal = target.resolve(DIRECTORY);
    Files.createDirectories(journal);
    return new Journal(target, journal, WriteLock.take(journal, LOCK));
  }

  /** Writes what is to come beside its place; nothing that is in use changes. */
  void stage(List<RenderedFile> files, String manifest) throws IOException {
    int number = 0;
    for (RenderedFile file : files) {
      Path staged = staged(number++);
      Files.deleteIfExists(staged);
      DiskFile.create(staged, file.bytes(), file.mode());
    }
    Files.deleteIfExists(journal.resolve(MANIFEST));
    DiskFile.create(
        journal.resolve(MANIFEST), manifest.getBytes(StandardCharsets.US_ASCII), FileMode.PUBLIC);
  }

  /** Notes whose the files are; from here on the directory is without a manifest. */
  void begin(Collection<String> own) throws IOException {
    Path draft = journal.resolve(OWN + ".new");
    Files.write(draft, own, StandardCharsets.US_ASCII);
    move(draft, journal.resolve(OWN));
    begun = true;
    Files.deleteIfExists(target.resolve(FileTree.MANIFEST));
  }

  /** Moves everything into place, the manifest last. */
  void commit(List<RenderedFile> files, List<String> removed) throws IOException {
    Set<String> made = new HashSet<>();
    int number = 0;
    for (RenderedFile file : files) {
      String parent = file.path().substring(0, file.path().lastIndexOf('/'));
      if (made.add(parent)) {
        Files.createDirectories(target.resolve(parent));
      }
      move(staged(number++), target.resolve(file.path()));
    }
    for (String path : removed) {
      Files.deleteIfExists(target.resolve(path));
      removeEmptyParents(path);
    }
    move(journal.resolve(MANIFEST), target.resolve(FileTree.MANIFEST));
    finished = true;
  }

  private void removeEmptyParents(String path) throws IOException {
    try {
      for (String parent : Lists.reverse(DirectoryTree.parents(path))) {
        Files.delete(target.resolve(parent));
      }
    } catch (DirectoryNotEmptyException | NoSuchFileException e) {
      // something else is in it, or it went before
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path staged(int number) {
    return journal.resolve("file-" + number);
  }

  /** Clears the journal away, unless files were moved and not all of them. */
  @Override
  public void close() throws IOException {
    try {
      if (finished || !begun) {
        DirectoryTree.delete(journal);
      }
    } finally {
      lock.close();
    }
  }
}
