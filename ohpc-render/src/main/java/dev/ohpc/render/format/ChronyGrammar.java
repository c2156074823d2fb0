package dev.ohpc.render.format;

import dev.ohpc.model.config.ChronyDirective;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.model.text.Similar;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.PlainLines;
import dev.ohpc.render.text.Word;
import java.util.List;

/**
 * The lines of chrony.conf(5) as chronyd 4.3 reads them: a directive in whatever case, and its
 * words. {@code !}, {@code ;}, {@code #} and {@code %} begin a comment at a line's beginning only.
 * A line of more than 2,046 bytes stops chronyd, a comment too.
 */
final class ChronyGrammar {

  private static final int LONGEST_LINE = 2046;

  static final LineGrammar<ChronyDirective> GRAMMAR =
      new LineGrammar<>(
          new LimitedLines(
              PlainLines.of("!;#%").within(PlainLines.C_BLANKS),
              LONGEST_LINE,
              ProblemCode.FILE_SYNTAX,
              "chronyd stops at a line of more than %d bytes, and this has %d",
              "write a shorter one"),
          "#",
          LONGEST_LINE,
          ChronyGrammar::read,
          ChronyGrammar::print);

  private ChronyGrammar() {}

  private static List<ChronyDirective> read(LogicalLine line) {
    List<Word> words = line.words(PlainLines.C_BLANKS);
    Word name = words.get(0);
    List<String> arguments = words.subList(1, words.size()).stream().map(Word::text).toList();
    ChronyArguments expected =
        ChronyArguments.of(name.text())
            .orElseThrow(
                () ->
                    line.malformed(
                        ProblemCode.UNKNOWN_KEY,
                        name.start(),
                        name.end(),
                        "invalid directive " + Quoted.of(name.text()),
                        Similar.to(name.text(), ChronyArguments.directives())
                            .map(known -> "did you mean `" + known + "`?")
                            .orElse("see chrony.conf(5)")));
    if (!expected.match(arguments)) {
      throw line.malformed(
          "could not parse the arguments of " + Quoted.of(name.text()), expected.hint());
    }
    return List.of(new ChronyDirective(name.text(), arguments));
  }

  private static void print(ChronyDirective directive, LineWriter line) {
    line.append(Fields.CHRONY_DIRECTIVE, directive.name());
    line.refuseUnless(
        ChronyArguments.of(directive.name())
            .filter(expected -> expected.match(directive.arguments()))
            .isPresent(),
        () -> "would be no directive of chrony.conf(5)");
    for (String argument : directive.arguments()) {
      line.append(' ').append(Fields.CHRONY_ARGUMENT, argument);
    }
  }
}
