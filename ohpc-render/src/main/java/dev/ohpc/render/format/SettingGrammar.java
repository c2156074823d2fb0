package dev.ohpc.render.format;

import dev.ohpc.model.config.Setting;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.render.text.LineSyntax;
import dev.ohpc.render.text.LogicalLine;

/** Lines of a key, {@code =} and a value. */
final class SettingGrammar {

  private SettingGrammar() {}

  /**
   * A grammar of settings.
   *
   * @param separator what is written between key and value; blanks around it are read too
   */
  static LineGrammar<Setting> of(LineSyntax syntax, Field key, String separator, Field value) {
    return LineGrammar.of(
        syntax,
        SettingGrammar::read,
        (setting, line) ->
            line.append(key, setting.key()).append(separator).append(value, setting.value()));
  }

  /** The key before the first {@code =} of a line, and the value after it. */
  static Setting read(LogicalLine line) {
    String content = line.content();
    int equals = content.indexOf('=');
    if (equals <= 0) {
      throw line.malformed(Quoted.of(content) + " has no key and value", "write it as `key=value`");
    }
    return new Setting(content.substring(0, equals).strip(), content.substring(equals + 1).strip());
  }
}
