package dev.ohpc.render.format;

import com.google.common.base.CharMatcher;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.render.text.LineSyntax;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.SystemdLines;
import java.util.Optional;

/** Lines of a key, {@code =} and a value. */
final class SettingGrammar {

  /** Those of systemd.syntax(7). */
  static final LineGrammar<Setting> UNIT =
      of(SystemdLines.continued("#;"), Fields.UNIT_KEY, Fields.UNIT_VALUE);

  private static final CharMatcher BLANK = CharMatcher.anyOf(" \t\n\r");
  private static final CharMatcher UNSAFE_IN_SECTIONS =
      CharMatcher.inRange('\0', '\u001f').or(CharMatcher.anyOf("\"'\\\u007f"));

  private SettingGrammar() {}

  private static LineGrammar<Setting> of(LineSyntax syntax, Field key, Field value) {
    return LineGrammar.of(
        syntax,
        SettingGrammar::read,
        (setting, line) ->
            line.append(key, setting.key()).append('=').append(value, setting.value()));
  }

  /** The key before the first {@code =} of a line, and the value after it. */
  static Setting read(LogicalLine line) {
    String content = line.content();
    int equals = content.indexOf('=');
    if (equals <= 0) {
      throw line.malformed(Quoted.of(content) + " has no key and value", "write it as `key=value`");
    }
    return new Setting(
        BLANK.trimFrom(content.substring(0, equals)),
        BLANK.trimFrom(content.substring(equals + 1)));
  }

  /** The section of a line that begins with a bracket, and so must be a header. */
  static Optional<String> header(LogicalLine line) {
    String content = line.content();
    if (!content.startsWith("[")) {
      return Optional.empty();
    }
    String name = content.substring(1, Math.max(1, content.length() - 1));
    if (!content.endsWith("]") || name.isEmpty() || UNSAFE_IN_SECTIONS.matchesAnyOf(name)) {
      throw line.malformed(Quoted.of(content) + " is no header", "write it as `[name]`");
    }
    return Optional.of(name);
  }
}
