package dev.ohpc.model.load;

import dev.ohpc.model.LoadResult;
import dev.ohpc.model.problem.Problems;
import dev.ohpc.model.problem.Source;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a spec from where it is kept, in any of its forms, which it tells by their look. */
public final class SpecReader {

  private SpecReader() {}

  /**
   * Reads a file, and the file beside it that goes with it.
   *
   * @throws IOException if it cannot be read
   */
  public static LoadResult read(Path file) throws IOException {
    try {
      return read(SourceText.of(file), name -> sibling(file, name));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Optional<SourceText> sibling(Path file, String name) {
    try {
      return Optional.of(SourceText.of(file.resolveSibling(name)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads all that a reader gives.
   *
   * @throws IOException if reading fails
   */
  public static LoadResult read(Reader reader, String name) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[8192];
    for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
      text.append(buffer, 0, count);
      if (text.length() > SourceText.LARGEST) {
        break;
      }
    }
    return read(Source.of(name, text.toString()));
  }

  /** Reads a text. */
  public static LoadResult read(Source given) {
    return read(SourceText.of(given), name -> Optional.empty());
  }

  private static LoadResult read(
      SourceText text, Function<String, Optional<SourceText>> filesBeside) {
    if (text.problem().isPresent()) {
      return LoadResult.failed(Problems.of(List.of(text.problem().get())));
    }
    Reporter reporter = new Reporter(text.source());
    return tree(reporter, filesBeside)
        .map(new SpecDecoder(reporter)::decode)
        .orElseGet(() -> LoadResult.failed(reporter.problems()));
  }

  private static Optional<Tree> tree(
      Reporter reporter, Function<String, Optional<SourceText>> filesBeside) {
    if (InputLocal.looksLike(reporter.source().text())) {
      return InputLocal.read(reporter);
    }
    Optional<Tree> tree = YamlTree.read(reporter);
    return tree.isPresent() && Warewulf.looksLike(tree.get())
        ? Optional.of(Warewulf.read((Tree.Mapping) tree.get(), filesBeside, reporter))
        : tree;
  }
}
