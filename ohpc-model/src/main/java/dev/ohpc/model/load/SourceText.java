package dev.ohpc.model.load;

import com.google.common.io.ByteStreams;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.Source;
import dev.ohpc.model.problem.Span;
import dev.ohpc.model.problem.SpecPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A text that is to be read.
 *
 * @param source the text, without a byte order mark
 * @param problem why it cannot be read
 */
record SourceText(Source source, Optional<Problem> problem) {

  /** The most bytes of a text: 65,536 nodes, each an entry of its own, are a third of it. */
  static final int LARGEST = 16 << 20;

  private static final Logger log = LoggerFactory.getLogger(SourceText.class);

  /** The text of a file. */
  static SourceText of(Path file) throws IOException {
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

  /** A text that is there. */
  static SourceText of(Source given) {
    if (given.text().length() > LARGEST) {
      return tooLarge(given.name());
    }
    boolean isMarked = given.text().startsWith("\uFEFF");
    Source source = isMarked ? given.withText(given.text().substring(1)) : given;
    return new SourceText(source, Optional.empty());
  }

  private static SourceText decode(String name, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(in, chars, true);
    Source source = Source.of(name, chars.flip().toString());
    return result.isError() ? notText(source, bytes[in.position()]) : of(source);
  }

  private static SourceText notText(Source before, byte wrong) {
    int line = 1 + (int) before.text().chars().filter(c -> c == '\n').count();
    int lineStart = before.text().lastIndexOf('\n') + 1;
    int column = 1 + before.text().codePointCount(lineStart, before.text().length());
    return unreadable(
        ProblemCode.NOT_TEXT,
        new Span(before, line, column, line, column + 1),
        String.format(Locale.ROOT, "the byte 0x%02x is not UTF-8 text", wrong),
        "give a spec file, saved as UTF-8");
  }

  /** For a text with this name. */
  static SourceText tooLarge(String name) {
    return unreadable(
        ProblemCode.TOO_LARGE,
        new Span(Source.of(name, ""), 1, 1, 1, 1),
        "the file is larger than " + (LARGEST >> 20) + " MiB",
        "give a spec file; fold nodes as `names: node[1-65536]`");
  }

  private static SourceText unreadable(ProblemCode code, Span span, String message, String hint) {
    Problem problem =
        Problem.builder()
            .code(code)
            .path(SpecPath.ROOT)
            .span(span)
            .message(message)
            .hint(hint)
            .build();
    return new SourceText(span.source(), Optional.of(problem));
  }
}
