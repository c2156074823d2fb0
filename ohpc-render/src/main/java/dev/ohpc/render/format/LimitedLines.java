package dev.ohpc.render.format;

import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.render.text.LineSyntax;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Lines of which a program reads so many bytes and no more, comments too.
 *
 * @param lines the lines
 * @param longest the most bytes, without the line's end
 * @param code the kind of problem that a longer line is
 * @param message what is wrong; it takes the two numbers
 * @param hint what to do
 */
record LimitedLines(LineSyntax lines, int longest, ProblemCode code, String message, String hint)
    implements LineSyntax {

  @Override
  public LogicalLine next(SourceText source, int start) {
    LogicalLine line = lines.next(source, start);
    int lineEnd = source.lineEnd(start);
    if (lineEnd - start > longest / 4) {
      int bytes = source.text().substring(start, lineEnd).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > longest) {
        line.report(
            code,
            0,
            line.content().length(),
            String.format(Locale.ROOT, message, longest, bytes),
            hint);
      }
    }
    return line;
  }
}
