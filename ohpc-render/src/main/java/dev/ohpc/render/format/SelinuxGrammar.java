package dev.ohpc.render.format;

import dev.ohpc.model.config.Setting;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.PlainLines;

/**
 * The lines of selinux_config(5) as libselinux looks for them: {@code SELINUX=} at the very
 * beginning of a line, and no blank before any {@code =}.
 */
final class SelinuxGrammar {

  static final LineGrammar<Setting> GRAMMAR =
      LineGrammar.of(
          PlainLines.of("#").within(PlainLines.C_BLANKS),
          SelinuxGrammar::read,
          SelinuxGrammar::print);

  private static final String STATE = "SELINUX";

  private SelinuxGrammar() {}

  private static Setting read(LogicalLine line) {
    Setting setting = SettingGrammar.read(line);
    boolean tight = line.content().startsWith(setting.key() + "=");
    boolean indented = setting.key().equals(STATE) && line.isIndented();
    if (!tight || indented) {
      throw line.malformed(
          "libselinux does not find " + Quoted.of(setting.key()) + " here",
          "leave out the blanks before it and before the `=`");
    }
    return setting;
  }

  private static void print(Setting setting, LineWriter line) {
    line.append(Fields.SELINUX_KEY, setting.key()).append('=');
    line.append(Fields.SELINUX_VALUE, setting.value());
  }
}
