package dev.ohpc.render.format;

import dev.ohpc.model.config.Setting;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.SourceText;
import java.util.List;

/** The assignments of an EnvironmentFile, systemd.exec(5). */
final class EnvironmentGrammar {

  static final LineGrammar<Setting> GRAMMAR =
      new LineGrammar<>(
          EnvironmentGrammar::next,
          "#",
          Fields.ENVIRONMENT_COMMENT,
          Integer.MAX_VALUE,
          EnvironmentGrammar::read,
          EnvironmentGrammar::print);

  private EnvironmentGrammar() {}

  private static LogicalLine next(SourceText source, int start) {
    EnvironmentScan scan = EnvironmentScan.of(source.text(), start);
    return scan.isComment()
        ? LogicalLine.comment(
            source,
            start,
            scan.end(),
            source.text().substring(scan.contentStart() + 1, scan.contentEnd()))
        : LogicalLine.of(source, start, scan.end(), scan.contentStart(), scan.contentEnd());
  }

  private static List<Setting> read(LogicalLine line) {
    EnvironmentScan scan = EnvironmentScan.of(line.content(), 0);
    if (!scan.isAssignment()) {
      throw line.malformed(
          ProblemCode.NO_EFFECT,
          0,
          line.content().length(),
          Quoted.of(line.content()) + " is no assignment, and systemd passes over it",
          "write it as `NAME='value'`");
    }
    if (!Fields.VARIABLE.carries(scan.key())) {
      throw line.malformed(
          Quoted.of(scan.key()) + " is no name of a variable",
          "use letters, digits and `_`, and no digit first");
    }
    return List.of(new Setting(scan.key(), scan.value()));
  }

  /** A value in single quotes; one that has such a quote in double quotes. */
  private static void print(Setting setting, LineWriter line) {
    line.append(Fields.VARIABLE, setting.key()).append('=');
    if (setting.value().indexOf('\'') < 0) {
      line.append('\'').append(Fields.ENVIRONMENT_VALUE, setting.value()).append('\'');
    } else {
      line.append('"')
          .append(Fields.ENVIRONMENT_VALUE, ShellText.escaped(setting.value()))
          .append('"');
    }
  }
}
