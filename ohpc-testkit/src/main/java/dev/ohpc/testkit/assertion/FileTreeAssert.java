package dev.ohpc.testkit.assertion;

import dev.ohpc.render.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a {@link FileTree}. */
public final class FileTreeAssert extends AbstractAssert<FileTreeAssert, FileTree> {

  FileTreeAssert(FileTree actual) {
    super(actual, FileTreeAssert.class);
    isNotNull();
  }

  /**
   * There is a file.
   *
   * @param path its path in the tree, such as {@code sms/etc/hosts}
   */
  public FileTreeAssert hasFile(String path) {
    if (!actual.contains(path)) {
      String names = TreeText.likeIt(actual, path);
      failWithMessage("%nExpecting the file:%n  %s%nbut there is:%n%s", path, names);
    }
    return this;
  }

  /** There is no such file. */
  public FileTreeAssert doesNotHaveFile(String path) {
    if (actual.contains(path)) {
      failWithMessage("%nExpecting no file:%n  %s", path);
    }
    return this;
  }

  /**
   * Goes on with one file, which is there.
   *
   * @param path its path in the tree, such as {@code sms/etc/hosts}
   */
  public RenderedFileAssert file(String path) {
    hasFile(path);
    return new RenderedFileAssert(actual.file(path)).as(descriptionText());
  }

  /** All files are the same as another tree's, and what becomes of them on their machine. */
  public FileTreeAssert hasSameFilesAs(FileTree expected) {
    return compare("the other tree", TreeText.of(expected));
  }

  /**
   * The tree is the one that a directory holds, and nothing else is there. With the system property
   * {@code golden.update} set to {@code true}, the directory is written instead.
   */
  public FileTreeAssert matchesGolden(Path directory) {
    try {
      if (Golden.isUpdated()) {
        actual.writeTo(directory);
      }
      if (!Files.isDirectory(directory)) {
        failWithMessage("%s", Golden.missing(directory));
      }
      return compare(directory.toString(), TreeText.of(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileTreeAssert compare(String name, Map<String, String> expected) {
    String differences = TextDifference.of(expected, TreeText.of(actual));
    if (!differences.isEmpty()) {
      failWithMessage("%nExpecting the files of:%n  %s%nbut:%n%s", name, differences);
    }
    return this;
  }
}
