package dev.ohpc.render.format;

import dev.ohpc.model.config.LdSoLine;
import dev.ohpc.model.config.LdSoLine.Directory;
import dev.ohpc.model.config.LdSoLine.Include;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.PlainLines;
import dev.ohpc.render.text.Word;
import java.util.List;

/**
 * The lines of ld.so.conf as ldconfig of glibc 2.36 reads them: a directory, which may have blanks
 * in it, or {@code include} and patterns. A {@code #} begins a comment anywhere.
 */
final class LdSoGrammar {

  static final LineGrammar<LdSoLine> GRAMMAR =
      LineGrammar.of(
          PlainLines.endedBy("#").within(PlainLines.C_BLANKS),
          LdSoGrammar::read,
          LdSoGrammar::print);

  private static final String INCLUDE = "include";
  private static final String HWCAP = "hwcap";

  private LdSoGrammar() {}

  private static LdSoLine read(LogicalLine line) {
    String content = line.content();
    List<Word> words = line.words();
    if (words.size() > 1 && words.get(0).text().equals(INCLUDE)) {
      return new Include(words.subList(1, words.size()).stream().map(Word::text).toList());
    }
    if (words.size() > 1 && words.get(0).text().equalsIgnoreCase(HWCAP)) {
      throw line.passedOver("ldconfig ignores hwcap", "leave it out");
    }
    if (!content.startsWith("/")) {
      throw line.malformed(
          ProblemCode.INVALID_VALUE,
          0,
          content.length(),
          Quoted.of(content) + " is no absolute path",
          "write a directory such as `/usr/lib64`, or `include` and a pattern");
    }
    return new Directory(content);
  }

  private static void print(LdSoLine entry, LineWriter line) {
    if (entry instanceof Directory directory) {
      line.append(Fields.LD_SO_DIRECTORY, directory.path());
    } else if (entry instanceof Include include) {
      line.refuseUnless(!include.patterns().isEmpty(), () -> "would include nothing");
      line.append(INCLUDE).append(' ').append(Fields.LD_SO_PATTERN, ' ', include.patterns());
    } else {
      throw new AssertionError(entry);
    }
  }
}
