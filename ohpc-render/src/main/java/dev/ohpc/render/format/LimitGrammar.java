package dev.ohpc.render.format;

import dev.ohpc.model.config.Limit;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.PlainLines;
import dev.ohpc.render.text.Word;
import java.util.List;

/**
 * The lines of limits.conf(5) as pam_limits 1.5 reads them: four fields, or a domain and {@code -};
 * a fifth field is passed over. A {@code #} begins a comment anywhere.
 */
final class LimitGrammar {

  private static final int LONGEST_LINE = 1022;
  private static final int FIELDS = 4;

  static final LineGrammar<Limit> GRAMMAR =
      new LineGrammar<>(
          new LimitedLines(
              PlainLines.endedBy("#").within(PlainLines.C_BLANKS),
              LONGEST_LINE,
              ProblemCode.LINE_TOO_LONG,
              "pam_limits reads %d bytes of a line, and the rest of these %d as another",
              "write a shorter one"),
          "#",
          LONGEST_LINE,
          LimitGrammar::read,
          LimitGrammar::print);

  private LimitGrammar() {}

  private static List<Limit> read(LogicalLine line) {
    List<Word> words = line.words(PlainLines.C_BLANKS);
    boolean none = words.size() == 2 && words.get(1).text().startsWith("-");
    if (none) {
      return List.of(new Limit(words.get(0).text(), words.get(1).text(), "", ""));
    }
    if (words.size() < FIELDS) {
      throw line.malformed(
          "invalid line " + Quoted.of(line.content()), "write `domain type item value`");
    }
    return List.of(
        new Limit(
            words.get(0).text(), words.get(1).text(), words.get(2).text(), words.get(3).text()));
  }

  private static void print(Limit limit, LineWriter line) {
    line.append(Fields.LIMIT_FIELD, limit.domain()).append(' ');
    if (limit.isNone() && limit.type().startsWith("-")) {
      line.append(Fields.LIMIT_FIELD, limit.type());
    } else {
      line.append(Fields.LIMIT_FIELD, ' ', List.of(limit.type(), limit.item(), limit.value()));
    }
  }
}
