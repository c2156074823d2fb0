package dev.ohpc.render.format;

import com.google.common.base.CharMatcher;
import dev.ohpc.model.config.Mount;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.PlainLines;
import dev.ohpc.render.text.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of fstab(5) as libmount 2.38 reads them: three to six fields, blanks in them as octal
 * numbers; what follows the sixth is passed over. A {@code #} begins a comment at the line's
 * beginning only.
 */
final class MountGrammar {

  private static final int SOURCE = 0;
  private static final int TARGET = 1;
  private static final int TYPE = 2;
  private static final int OPTIONS = 3;
  private static final int DUMP = 4;
  private static final int PASS = 5;

  static final LineGrammar<Mount> GRAMMAR =
      LineGrammar.of(PlainLines.of("#").upTo(PASS + 1), MountGrammar::read, MountGrammar::print);

  private MountGrammar() {}

  private static Mount read(LogicalLine line) {
    List<Word> words = line.words();
    if (words.size() <= TYPE) {
      throw line.malformed(
          Quoted.of(line.content()) + " has no type",
          "write `source target type options dump pass`");
    }
    return new Mount(
        unescaped(words.get(SOURCE)),
        unescaped(words.get(TARGET)),
        unescaped(words.get(TYPE)),
        words.size() > OPTIONS ? options(unescaped(words.get(OPTIONS))) : List.of(),
        number(words, DUMP),
        number(words, PASS));
  }

  private static int number(List<Word> words, int index) {
    if (words.size() <= index) {
      return 0;
    }
    Word word = words.get(index);
    try {
      return Integer.parseInt(word.text());
    } catch (NumberFormatException e) {
      throw word.malformed(Quoted.of(word.text()) + " is no number", "write 0, 1 or 2");
    }
  }

  /** The options between commas; quotes hide a comma. */
  private static List<String> options(String text) {
    List<String> options = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      quoted ^= text.charAt(i) == '"';
      if (!quoted && text.charAt(i) == ',') {
        options.add(text.substring(start, i));
        start = i + 1;
      }
    }
    options.add(text.substring(start));
    return options;
  }

  private static String unescaped(Word word) {
    String text = word.text();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int value = OctalEscapes.valueAt(text, i);
      if (value % 0x100 == 0) {
        throw word.malformed("a NUL ends " + Quoted.of(text), "leave it out");
      }
      out.append(value < 0 ? text.charAt(i) : OctalEscapes.ofByte(value & 0xff));
      i += value < 0 ? 0 : OctalEscapes.LENGTH - 1;
    }
    return OctalEscapes.withoutBytes(out);
  }

  private static void print(Mount mount, LineWriter line) {
    boolean hasNumbers = mount.dump() != 0 || mount.pass() != 0;
    line.refuseUnless(
        !mount.options().isEmpty() || !hasNumbers,
        () -> "would have no options, and fstab(5) then takes the next field for them");
    line.append(Fields.MOUNT_FIELD, escaped(mount.source()));
    line.append(' ').append(Fields.MOUNT_FIELD, escaped(mount.target()));
    line.append(' ').append(Fields.MOUNT_FIELD, escaped(mount.type()));
    if (!mount.options().isEmpty()) {
      List<String> options = mount.options().stream().map(MountGrammar::escaped).toList();
      line.append(' ').append(Fields.MOUNT_OPTION, ',', options);
      line.append(' ').append(mount.dump()).append(' ').append(mount.pass());
    }
  }

  private static String escaped(String field) {
    return OctalEscapes.encode(field, CharMatcher.is('#'));
  }

  /** Whether an option stands between commas as it is. */
  static boolean isOneOption(String text) {
    return CharMatcher.is('"').countIn(text) % 2 == 0 && options(text).size() == 1;
  }
}
