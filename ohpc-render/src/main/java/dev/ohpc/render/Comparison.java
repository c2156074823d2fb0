package dev.ohpc.render;

import dev.ohpc.model.RenderReport;
import dev.ohpc.model.RenderReportBuilder;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a directory differs from a tree; true as long as nobody else writes there.
 *
 * <p>A file is this library's own when the manifest lists it, or the journal of a write that was
 * cut off. Any other file is left alone, and one that stands where a file of the tree must go is an
 * error.
 */
final class Comparison {

  private final Path directory;
  private final FileTree tree;
  private final PlainFiles there;
  private final RenderReportBuilder report;
  private final Set<String> own = new LinkedHashSet<>();
  private final List<RenderedFile> different = new ArrayList<>();
  private final List<String> gone = new ArrayList<>();
  private final List<String> removed = new ArrayList<>();

  private Comparison(Path directory, FileTree tree) {
    this.directory = directory;
    this.tree = tree;
    this.there = new PlainFiles(directory);
    this.report = RenderReport.builder().directory(directory);
  }

  /** Reads all that the directory has of the tree. */
  static Comparison of(Path directory, FileTree tree, String manifest, Progress progress)
      throws IOException {
    Comparison comparison = new Comparison(directory, tree);
    String before = comparison.there.manifest();
    comparison.readOwn(before);
    comparison.compareFiles(progress);
    comparison.compareManifest(before, manifest);
    comparison.findRemoved();
    return comparison;
  }

  private void readOwn(String manifest) throws IOException {
    own.addAll(Manifest.paths(manifest));
    if (!manifest.isEmpty() && own.isEmpty()) {
      throw occupied(FileTree.MANIFEST);
    }
    own.addAll(Journal.leftBehind(directory));
  }

  private void compareFiles(Progress progress) throws IOException {
    int done = 0;
    for (RenderedFile file : tree.files()) {
      if (!there.has(file)) {
        different.add(file);
        note(file.path());
      }
      progress.files(++done, tree.files().size());
    }
    report.unchanged(done - different.size());
  }

  private void note(String path) throws IOException {
    if (there.find(path).isEmpty()) {
      report.addCreated(path);
    } else if (own.contains(path)) {
      report.addChanged(path);
    } else {
      throw occupied(path);
    }
  }

  private FileAlreadyExistsException occupied(String path) {
    return new FileAlreadyExistsException(
        directory.resolve(path).toString(),
        null,
        "is there and was not written by this library; move it away");
  }

  private void compareManifest(String before, String after) {
    if (before.isEmpty()) {
      report.addCreated(FileTree.MANIFEST);
    } else if (!before.equals(after)) {
      report.addChanged(FileTree.MANIFEST);
    }
  }

  private void findRemoved() {
    own.stream().filter(path -> !tree.contains(path)).filter(there::isInside).forEach(gone::add);
    gone.stream().filter(there::isFile).forEach(removed::add);
    report.addAllRemoved(removed);
  }

  /** The files to be written. */
  List<RenderedFile> different() {
    return different;
  }

  /** The files to be removed. */
  List<String> removed() {
    return removed;
  }

  /** The paths that an earlier tree had, whether a file is still there or not. */
  List<String> gone() {
    return gone;
  }

  /** The paths that are this library's own, before the write or after it. */
  Set<String> own() {
    Set<String> all = new LinkedHashSet<>(own);
    tree.files().forEach(file -> all.add(file.path()));
    return all;
  }

  /** What the write does. */
  RenderReport report() {
    return report.build();
  }
}
