package dev.ohpc.render.format;

import com.google.common.base.CharMatcher;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a keyfile as GKeyFile reads them (GLib 2.74): {@code #} at the beginning makes a
 * comment and {@code ;} does not, a header may have blanks after its bracket, a key may end in
 * {@code [locale]}, and a value goes to the line's end, blanks there too.
 */
final class KeyfileGrammar {

  static final LineGrammar<Setting> GRAMMAR =
      new LineGrammar<>(
          KeyfileGrammar::next,
          "#",
          Integer.MAX_VALUE,
          KeyfileGrammar::read,
          KeyfileGrammar::print);

  private static final CharMatcher BLANK = CharMatcher.anyOf(" \t\n\f\r");
  private static final CharMatcher CONTROL =
      CharMatcher.inRange('\0', '\u001f').or(CharMatcher.is('\u007f'));
  private static final String LOCALE_MARKS = "-_.@";

  private KeyfileGrammar() {}

  private static LogicalLine next(SourceText source, int start) {
    String text = source.text();
    int lineEnd = source.lineEnd(start);
    int end = Math.min(text.length(), lineEnd + 1);
    int contentStart = start;
    while (contentStart < lineEnd && BLANK.matches(text.charAt(contentStart))) {
      contentStart++;
    }
    if (contentStart < lineEnd && text.charAt(contentStart) == '#') {
      return LogicalLine.comment(source, start, end, text.substring(contentStart + 1, lineEnd));
    }
    boolean windows = lineEnd > contentStart && lineEnd < end && text.charAt(lineEnd - 1) == '\r';
    return LogicalLine.of(source, start, end, contentStart, windows ? lineEnd - 1 : lineEnd);
  }

  /** The section that a line is the header of. What is no header is read as a setting. */
  static Optional<String> header(LogicalLine line) {
    String content = line.content();
    int close = content.indexOf(']');
    boolean isHeader =
        content.startsWith("[")
            && close > 0
            && CharMatcher.anyOf(" \t").matchesAllOf(content.substring(close + 1));
    if (!isHeader) {
      return Optional.empty();
    }
    String name = content.substring(1, close);
    if (name.isEmpty() || name.indexOf('[') >= 0 || CONTROL.matchesAnyOf(name)) {
      throw line.malformed(Quoted.of(name) + " is no name of a group", "write it as `[name]`");
    }
    return Optional.of(name);
  }

  private static List<Setting> read(LogicalLine line) {
    String content = line.content();
    int equals = content.indexOf('=');
    if (equals <= 0) {
      throw line.malformed(
          Quoted.of(content) + " is no key and value, no group and no comment",
          "write it as `key=value`");
    }
    String key = BLANK.trimTrailingFrom(content.substring(0, equals));
    if (!isKey(key)) {
      throw line.malformed(
          ProblemCode.FILE_SYNTAX,
          0,
          equals,
          Quoted.of(key) + " is no key",
          "leave out blanks at its ends, and brackets but for `[locale]` at its end");
    }
    return List.of(new Setting(key, BLANK.trimLeadingFrom(content.substring(equals + 1))));
  }

  private static boolean isKey(String key) {
    int open = key.indexOf('[');
    int close = key.indexOf(']');
    String name = open < 0 ? key : key.substring(0, open);
    boolean locale =
        open < 0
            ? close < 0
            : close == key.length() - 1 && isLocale(key.substring(open + 1, close));
    return locale && !name.isEmpty() && !name.startsWith(" ") && !name.endsWith(" ");
  }

  private static boolean isLocale(String text) {
    return text.codePoints()
        .allMatch(c -> Character.isLetterOrDigit(c) || LOCALE_MARKS.indexOf(c) >= 0);
  }

  private static void print(Setting setting, LineWriter line) {
    line.append(Fields.KEYFILE_KEY, setting.key()).append('=');
    line.append(Fields.KEYFILE_VALUE, setting.value());
  }
}
