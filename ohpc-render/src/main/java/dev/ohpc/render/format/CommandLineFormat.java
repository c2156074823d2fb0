package dev.ohpc.render.format;

import dev.ohpc.model.config.KernelCommandLine;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.Source;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.render.text.Element;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.Piece;
import dev.ohpc.render.text.Pieces;
import dev.ohpc.render.text.PlainLines;
import dev.ohpc.render.text.SourceText;
import dev.ohpc.render.text.WordEdit;
import java.util.ArrayList;
import java.util.List;

/**
 * cmdline.txt: one line of parameters between blanks, which quotes hide (next_arg of Linux). Other
 * lines are not read: all parameters must be on one (Raspberry Pi documentation, "Kernel command
 * line"). An edit keeps each parameter that stays, and the blanks between two that do.
 */
final class CommandLineFormat implements ConfigFormat<KernelCommandLine> {

  @Override
  public String format(KernelCommandLine config) {
    LineWriter out = new LineWriter(KernelCommandLine.LONGEST, 8);
    out.append(Fields.KERNEL_PARAMETER, ' ', config.parameters()).endLine();
    return out.text();
  }

  @Override
  public ConfigDocument<KernelCommandLine> parse(Source source) {
    Pieces pieces = Pieces.read(source, CommandLineFormat::next, CommandLineFormat::read);
    List<String> parameters = new ArrayList<>();
    for (Piece piece : pieces) {
      for (Element element : piece.elements()) {
        parameters.add((String) ((Element.Entry) element).value());
      }
    }
    KernelCommandLine config = KernelCommandLine.builder().addAllParameters(parameters).build();
    return new ConfigDocument<>(pieces, config, this::edit);
  }

  /** A parameter of the first line and the blanks behind it, or all other lines. */
  private static LogicalLine next(SourceText source, int start) {
    String text = source.text();
    int lineEnd = source.lineEnd(0);
    boolean first = start <= lineEnd;
    int limit = first ? lineEnd : text.length();
    int contentStart = skipBlanks(text, start, limit);
    int contentEnd = first ? wordEnd(text, contentStart, limit) : limit;
    while (!first && contentEnd > contentStart && isBlank(text.charAt(contentEnd - 1))) {
      contentEnd--;
    }
    int end = skipBlanks(text, contentEnd, limit);
    return LogicalLine.of(
        source,
        start,
        end == lineEnd ? Math.min(text.length(), end + 1) : end,
        contentStart,
        contentEnd);
  }

  private static int wordEnd(String text, int from, int to) {
    boolean quoted = false;
    int at = from;
    while (at < to && (quoted || !isBlank(text.charAt(at)))) {
      quoted ^= text.charAt(at) == '"';
      at++;
    }
    return at;
  }

  /** Whether a text is one parameter. */
  static boolean isParameter(String text) {
    return wordEnd(text, 0, text.length()) == text.length()
        && text.chars().filter(c -> c == '"').count() % 2 == 0;
  }

  private static int skipBlanks(String text, int from, int to) {
    int at = from;
    while (at < to && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return PlainLines.C_BLANKS.indexOf(c) >= 0;
  }

  private static List<Element> read(LogicalLine line) {
    if (line.span(0, 0).line() > 1) {
      throw line.malformed(
          ProblemCode.NO_EFFECT,
          0,
          line.content().length(),
          Quoted.of(line.content()) + " is not on the first line",
          "write all parameters on one line");
    }
    return List.of(new Element.Entry(line.content()));
  }

  private ConfigDocument<KernelCommandLine> edit(Pieces pieces, KernelCommandLine edited) {
    List<Element> words = edited.parameters().stream().<Element>map(Element.Entry::new).toList();
    String text = pieces.source().text();
    String line = WordEdit.of(pieces, words, CommandLineFormat::print);
    String end = text.isEmpty() && !line.isEmpty() ? "\n" : "";
    ConfigDocument<KernelCommandLine> document = parse(pieces.source().withText(line + end));
    if (!document.config().equals(edited)) {
      throw new UnrepresentableException(
          1, "would be read as something else, for a quote in it is not closed");
    }
    return document;
  }

  private static String print(Element word) {
    String text = (String) ((Element.Entry) word).value();
    return LineWriter.startingAt(1, KernelCommandLine.LONGEST, 0)
        .append(Fields.KERNEL_PARAMETER, text)
        .line();
  }
}
