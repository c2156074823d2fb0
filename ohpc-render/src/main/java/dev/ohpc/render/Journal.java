package dev.ohpc.render;

import com.google.common.collect.Lists;
import dev.ohpc.model.value.FileMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A write into a directory that is in use: what is to come and what was there before, kept beside,
 * and the names of all files that are this library's own, so that the next write knows them if this
 * one is cut off. A write that fails is undone; one whose process is killed is not.
 */
final class Journal implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Journal.class);

  private static final String DIRECTORY = ".ohpc-write";
  private static final String LOCK = "lock";
  private static final String OWN = "own";
  private static final String FILES = "files";

  private final Path target;
  private final Path journal;
  private final Path files;
  private final WriteLock lock;
  private final Exchange exchange;
  private boolean finished;

  private Journal(Path target, Path journal, WriteLock lock) {
    this.target = target;
    this.journal = journal;
    this.files = journal.resolve(FILES);
    this.lock = lock;
    this.exchange = new Exchange(files);
  }

  /** Whether a write into this directory was cut off, or is under way. */
  static boolean exists(Path target) throws IOException {
    return DirectoryTree.exists(target.resolve(DIRECTORY));
  }

  /** The paths that a write that was cut off had listed as this library's own. */
  static List<String> leftBehind(Path target) throws IOException {
    Path own = target.resolve(DIRECTORY).resolve(OWN);
    return DiskFile.find(own).isPresent()
        ? new String(Files.readAllBytes(own), StandardCharsets.US_ASCII).lines().toList()
        : List.of();
  }

  /** Opens the journal of a directory, alone. */
  static Journal open(Path target) throws IOException {
    Path journal = target.resolve(DIRECTORY);
    try {
      DirectoryTree.make(journal);
    } catch (NoSuchFileException e) {
      throw WriteLock.busy(target); // whoever had it has just cleared it away
    }
    try {
      return new Journal(target, journal, WriteLock.take(journal.resolve(LOCK), target));
    } catch (IOException e) {
      DirectoryTree.deleteIfEmpty(journal);
      throw e;
    }
  }

  /** Writes what is to come beside its place; nothing that is in use changes. */
  void stage(List<RenderedFile> coming, String manifest) throws IOException {
    DirectoryTree.delete(files); // of a write that was cut off
    DirectoryTree.make(files);
    int number = 0;
    for (RenderedFile file : coming) {
      DiskFile.create(staged(number++), file.bytes(), file.mode());
    }
    DiskFile.create(
        files.resolve(FileTree.MANIFEST),
        manifest.getBytes(StandardCharsets.US_ASCII),
        FileMode.PUBLIC);
  }

  /** Notes whose the files are; from here on the directory is without a manifest. */
  void begin(Collection<String> own) throws IOException {
    List<String> before = leftBehind(target);
    exchange.undoneBy(() -> note(before));
    note(own);
    exchange.takeAway(target.resolve(FileTree.MANIFEST));
  }

  /** Not by the exchange: in a tree without a manifest the list must never be away. */
  private void note(Collection<String> own) throws IOException {
    if (own.isEmpty()) {
      Files.deleteIfExists(journal.resolve(OWN));
      return;
    }
    Path draft = files.resolve(OWN);
    Files.write(draft, own, StandardCharsets.US_ASCII);
    DiskFile.move(draft, journal.resolve(OWN), target);
  }

  /** Moves everything into place, the manifest last. */
  void commit(List<RenderedFile> coming, List<String> removed) throws IOException {
    Set<String> made = new HashSet<>();
    int number = 0;
    for (RenderedFile file : coming) {
      for (String parent : DirectoryTree.parents(file.path())) {
        if (made.add(parent)) {
          exchange.makeDirectory(target.resolve(parent));
        }
      }
      exchange.put(staged(number++), target.resolve(file.path()));
    }
    for (String path : removed) {
      exchange.takeAway(target.resolve(path));
    }
    exchange.put(files.resolve(FileTree.MANIFEST), target.resolve(FileTree.MANIFEST));
  }

  /** Says that all is in place, and clears away what is no longer needed. */
  void finish(List<String> gone) {
    finished = true;
    try {
      for (String path : gone) {
        for (String parent : Lists.reverse(DirectoryTree.parents(path))) {
          DirectoryTree.deleteIfEmpty(target.resolve(parent));
        }
      }
      DirectoryTree.delete(files);
      note(List.of());
    } catch (IOException e) {
      // the tree is whole; the next write clears away the rest
      log.warn("{}: not all that is no longer needed could be deleted: {}", target, e.toString());
    }
  }

  private Path staged(int number) {
    return files.resolve("new-" + number);
  }

  /** Undoes what is not finished. */
  @Override
  public void close() throws IOException {
    try {
      if (!finished) {
        exchange.undo();
        DirectoryTree.delete(files);
      }
    } finally {
      lock.close();
      DirectoryTree.deleteIfEmpty(journal);
    }
  }
}
