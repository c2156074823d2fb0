package dev.ohpc.render.format;

import dev.ohpc.model.config.DracutLine;
import dev.ohpc.model.config.DracutLine.Script;
import dev.ohpc.model.config.DracutSetting;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.SourceText;
import java.util.Optional;

/**
 * The lines of dracut.conf(5), which bash reads: a variable and a text without anything that bash
 * would replace, or some other command, which is kept as it is.
 */
final class DracutGrammar {

  static final LineGrammar<DracutLine> GRAMMAR =
      LineGrammar.of(DracutGrammar::next, DracutGrammar::read, DracutGrammar::print);

  private DracutGrammar() {}

  private static LogicalLine next(SourceText source, int start) {
    ShellScan scan = ShellScan.of(source.text(), start);
    return scan.isComment()
        ? LogicalLine.comment(
            source,
            start,
            scan.end(),
            source.text().substring(scan.contentStart() + 1, source.lineEnd(scan.contentStart())))
        : LogicalLine.of(source, start, scan.end(), scan.contentStart(), scan.contentEnd());
  }

  private static DracutLine read(LogicalLine line) {
    return setting(line.content())
        .<DracutLine>map(found -> found)
        .orElseGet(() -> new Script(line.content()));
  }

  private static Optional<DracutSetting> setting(String command) {
    int equals = command.indexOf('=');
    boolean append = equals > 0 && command.charAt(equals - 1) == '+';
    String name = command.substring(0, Math.max(0, append ? equals - 1 : equals));
    return equals > 0 && Fields.VARIABLE.carries(name)
        ? ShellScan.text(command.substring(equals + 1))
            .map(value -> new DracutSetting(name, append, value))
        : Optional.empty();
  }

  private static void print(DracutLine entry, LineWriter line) {
    if (entry instanceof DracutSetting setting) {
      line.append(Fields.VARIABLE, setting.name()).append(setting.append() ? "+=" : "=");
      line.append('"').append(Fields.DRACUT_VALUE, ShellText.escaped(setting.value())).append('"');
    } else if (entry instanceof Script script) {
      line.refuseUnless(
          ShellScan.isOneCommand(script.text()) && setting(script.text()).isEmpty(),
          () -> "cannot carry " + Quoted.of(script.text()) + ": it is no command by itself");
      line.append(script.text());
    } else {
      throw new AssertionError(entry);
    }
  }
}
