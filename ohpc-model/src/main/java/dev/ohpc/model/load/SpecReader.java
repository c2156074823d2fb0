package dev.ohpc.model.load;

import com.google.common.io.ByteStreams;
import dev.ohpc.model.LoadResult;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.Problems;
import dev.ohpc.model.problem.Source;
import dev.ohpc.model.problem.Span;
import dev.ohpc.model.problem.SpecPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a spec from where it is kept, in either of its two forms. */
public final class SpecReader {

  /** The most bytes of a spec: 65,536 nodes, each an entry of its own, are a third of it. */
  static final int LARGEST = 16 << 20;

  private static final Logger log = LoggerFactory.getLogger(SpecReader.class);

  private SpecReader() {}

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   */
  public static LoadResult read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "is a directory, not a spec file");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = ByteStreams.limit(in, LARGEST + 1L).readAllBytes();
    }
    log.debug("read {} bytes from {}", bytes.length, file);
    return bytes.length > LARGEST ? tooLarge(file.toString()) : decode(file.toString(), bytes);
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
      if (text.length() > LARGEST) {
        return tooLarge(name);
      }
    }
    return read(Source.of(name, text.toString()));
  }

  /** Reads a text. */
  public static LoadResult read(Source given) {
    if (given.text().length() > LARGEST) {
      return tooLarge(given.name());
    }
    Source source = withoutByteOrderMark(given);
    Reporter reporter = new Reporter(source);
    Optional<Tree> tree =
        InputLocal.looksLike(source.text()) ? InputLocal.read(reporter) : YamlTree.read(reporter);
    return tree.map(new SpecDecoder(reporter)::decode)
        .orElseGet(() -> LoadResult.failed(reporter.problems()));
  }

  private static Source withoutByteOrderMark(Source source) {
    return source.text().startsWith("\uFEFF")
        ? Source.of(source.name(), source.text().substring(1))
        : source;
  }

  private static LoadResult decode(String name, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(in, chars, true);
    String text = chars.flip().toString();
    if (!result.isError()) {
      return read(Source.of(name, text));
    }
    return LoadResult.failed(notText(Source.of(name, text), bytes[in.position()]));
  }

  private static Problems notText(Source before, byte wrong) {
    int line = 1 + (int) before.text().chars().filter(c -> c == '\n').count();
    int lineStart = before.text().lastIndexOf('\n') + 1;
    int column = 1 + before.text().codePointCount(lineStart, before.text().length());
    return Problems.of(
        List.of(
            Problem.builder()
                .code(ProblemCode.NOT_TEXT)
                .path(SpecPath.ROOT)
                .span(new Span(before, line, column, line, column + 1))
                .message(String.format(Locale.ROOT, "the byte 0x%02x is not UTF-8 text", wrong))
                .hint("give a spec file, saved as UTF-8")
                .build()));
  }

  private static LoadResult tooLarge(String name) {
    Source source = Source.of(name, "");
    return LoadResult.failed(
        Problems.of(
            List.of(
                Problem.builder()
                    .code(ProblemCode.TOO_LARGE)
                    .path(SpecPath.ROOT)
                    .span(new Span(source, 1, 1, 1, 1))
                    .message("the file is larger than " + (LARGEST >> 20) + " MiB")
                    .hint("give a spec file; fold nodes as `names: node[1-65536]`")
                    .build())));
  }
}
