package dev.ohpc.testkit.assertion;

import dev.ohpc.render.RenderedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a {@link RenderedFile}. */
public final class RenderedFileAssert extends AbstractAssert<RenderedFileAssert, RenderedFile> {

  RenderedFileAssert(RenderedFile actual) {
    super(actual, RenderedFileAssert.class);
    isNotNull();
  }

  /** The text is this. A failure shows the lines that differ. */
  public RenderedFileAssert hasContent(String expected) {
    String difference = TextDifference.of(actual.path(), expected, actual.content());
    if (!difference.isEmpty()) {
      failWithMessage("%nExpecting another text:%n%s", difference);
    }
    return this;
  }

  /** One of its lines is this, blanks at its ends aside. */
  public RenderedFileAssert hasLine(String expected) {
    if (actual.content().lines().map(String::strip).noneMatch(expected.strip()::equals)) {
      failWithMessage(
          "%nExpecting the line:%n  %s%nin %s:%n%s",
          expected, actual.path(), actual.content().indent(2));
    }
    return this;
  }

  /**
   * The text is that of a file. With the system property {@code golden.update} set to {@code true},
   * the file is written instead.
   */
  public RenderedFileAssert matchesGolden(Path file) {
    try {
      if (Golden.isUpdated()) {
        write(file);
      }
      if (!Files.exists(file)) {
        failWithMessage("%s", Golden.missing(file));
      }
      return hasContent(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path file) throws IOException {
    Path directory = file.getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    Files.writeString(file, actual.content());
  }

  /**
   * A program takes the file: it ends with 0. Without the program the test is skipped, as with
   * {@link dev.ohpc.testkit.RealProgram}.
   *
   * @param arguments the program's; {@code {}} in one of them stands for the file, which has the
   *     name that it has in the tree, in a directory of its own
   */
  public RenderedFileAssert isAcceptedBy(String program, String... arguments) {
    ProgramCheck check = new ProgramCheck(program, arguments);
    String name = actual.path().substring(actual.path().lastIndexOf('/') + 1);
    check
        .complaint(name, actual.content())
        .ifPresent(complaint -> failWithMessage("%n%s", complaint));
    return this;
  }
}
