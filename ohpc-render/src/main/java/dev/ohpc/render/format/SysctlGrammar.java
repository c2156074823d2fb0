package dev.ohpc.render.format;

import com.google.common.base.CharMatcher;
import dev.ohpc.model.config.SysctlSetting;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.SystemdLines;
import java.util.Optional;

/**
 * The lines of sysctl.d(5): {@code key=value}; with a {@code -} before the key it may fail, and
 * without a value too it is left as it is.
 */
final class SysctlGrammar {

  static final LineGrammar<SysctlSetting> GRAMMAR =
      LineGrammar.of(SystemdLines.of("#;"), SysctlGrammar::read, SysctlGrammar::print);

  private static final CharMatcher BLANK = CharMatcher.anyOf(" \t\n\r");

  private SysctlGrammar() {}

  private static SysctlSetting read(LogicalLine line) {
    String content = line.content();
    boolean lenient = content.startsWith("-");
    int equals = content.indexOf('=');
    if (equals < 0 && !lenient) {
      throw line.malformed(Quoted.of(content) + " is no assignment", "write it as `key = value`");
    }
    String key = content.substring(lenient ? 1 : 0, equals < 0 ? content.length() : equals);
    Optional<String> value =
        equals < 0 ? Optional.empty() : Optional.of(BLANK.trimFrom(content.substring(equals + 1)));
    return new SysctlSetting(BLANK.trimFrom(key), value, lenient);
  }

  private static void print(SysctlSetting setting, LineWriter line) {
    line.refuseUnless(
        setting.value().isPresent() || setting.failureIgnored(),
        () -> "would be no assignment of sysctl.d(5)");
    line.append(setting.failureIgnored() ? "-" : "").append(Fields.SYSCTL_KEY, setting.key());
    setting.value().ifPresent(value -> line.append(" = ").append(Fields.SYSCTL_VALUE, value));
  }
}
