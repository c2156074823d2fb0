package dev.ohpc.render.format;

import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SshBlock;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.model.text.Similar;
import dev.ohpc.model.text.SshArguments;
import dev.ohpc.render.format.SshKeywords.Kind;
import dev.ohpc.render.text.Element;
import dev.ohpc.render.text.LogicalLine;
import java.util.List;
import java.util.Optional;

/**
 * Reads the lines of one text of sshd_config(5) or ssh_config(5). Values of keys are judged for the
 * server alone.
 */
final class SshReader {

  private static final String IGNORE_UNKNOWN = "IgnoreUnknown";

  /** How often a letter of a keyword is compared; beyond, a pattern is taken to match. */
  private static final long MOST_COMPARED = 1 << 28;

  private final SshKeywords keywords;
  private final SshPlaces places;
  private Optional<SshPatterns> ignored = Optional.empty();
  private long compared;

  SshReader(SshKeywords keywords) {
    this.keywords = keywords;
    this.places = new SshPlaces(keywords);
  }

  List<Element> read(LogicalLine line) {
    SshLine parts =
        SshLine.of(line.content())
            .orElseThrow(
                () ->
                    line.malformed(
                        ProblemCode.NO_EFFECT,
                        0,
                        line.content().length(),
                        Quoted.of(line.content()) + " is passed over",
                        "begin the line with a keyword"));
    if (parts.rest().isEmpty()) {
      throw line.malformed(
          "no argument after keyword " + Quoted.of(parts.keyword()), "add one, or leave it out");
    }
    Kind kind = keywords.kind(parts.keyword()).orElseGet(() -> unknown(line, parts));
    SshArguments arguments =
        SshArguments.of(parts.rest())
            .orElseThrow(() -> line.malformed("invalid quotes", "close them, or escape them"));
    return List.of(element(line, parts, kind, arguments));
  }

  private Kind unknown(LogicalLine line, SshLine parts) {
    if (ignored.filter(patterns -> match(patterns, parts.keyword())).isPresent()) {
      return Kind.IGNORED;
    }
    throw line.malformed(
        ProblemCode.UNKNOWN_KEY,
        0,
        Math.min(line.content().length(), parts.restStart()),
        "bad configuration option " + Quoted.of(parts.keyword()),
        Similar.to(parts.keyword(), keywords.all())
            .map(known -> "did you mean `" + known + "`?")
            .orElse("leave it out"));
  }

  /** Each of many keywords goes with each of many patterns; a file may not take that long. */
  private boolean match(SshPatterns patterns, String keyword) {
    compared += (long) keyword.length() * patterns.list().length();
    return compared > MOST_COMPARED || patterns.match(keyword);
  }

  private Element element(LogicalLine line, SshLine parts, Kind kind, SshArguments arguments) {
    if (!kind.takes(arguments.words().size())) {
      throw line.malformed(
          (arguments.words().isEmpty() ? "no argument after " : "extra arguments after ")
              + Quoted.of(parts.keyword()),
          "write one; a blank within it needs quotes");
    }
    if (kind == Kind.MATCH && !keywords.areCriteria(parts.rest())) {
      throw line.malformed(
          ProblemCode.FILE_SYNTAX,
          parts.restStart(),
          line.content().length(),
          "bad Match condition " + Quoted.of(parts.rest()),
          "write criteria with their arguments, such as `user admin`, or `all` alone");
    }
    if (kind == Kind.MATCH || kind == Kind.HOST) {
      SshBlock.Kind block = SshBlock.Kind.valueOf(kind.name());
      places.begin(block, parts.rest());
      return header(block, parts.rest());
    }
    judge(line, parts, arguments);
    judgePlace(line, parts, arguments);
    rememberIgnored(parts, arguments);
    return new Element.Entry(new Setting(parts.keyword(), parts.rest()));
  }

  private void judge(LogicalLine line, SshLine parts, SshArguments arguments) {
    Optional<SshValues> wanted =
        keywords.values(parts.keyword()).filter(values -> !values.match(arguments));
    if (wanted.isPresent()) {
      throw line.malformed(
          ProblemCode.INVALID_VALUE,
          parts.restStart(),
          parts.restStart() + arguments.withoutComment().length(),
          Quoted.of(arguments.withoutComment()) + " is no value of `" + parts.keyword() + "`",
          wanted.get().hint());
    }
  }

  private void judgePlace(LogicalLine line, SshLine parts, SshArguments arguments) {
    Optional<String> refusal = places.refusal(parts.keyword(), arguments);
    if (refusal.isPresent()) {
      throw line.malformed(refusal.get(), "move the line above all blocks, or leave it out");
    }
  }

  private void rememberIgnored(SshLine parts, SshArguments arguments) {
    if (parts.keyword().equalsIgnoreCase(IGNORE_UNKNOWN) && ignored.isEmpty()) {
      ignored = Optional.of(new SshPatterns(arguments.words().get(0)));
    }
  }

  static Element.Header header(SshBlock.Kind kind, String condition) {
    return new Element.Header((kind == SshBlock.Kind.HOST ? "Host " : "Match ") + condition);
  }
}
