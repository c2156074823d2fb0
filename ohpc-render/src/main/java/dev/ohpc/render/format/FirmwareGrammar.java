package dev.ohpc.render.format;

import com.google.common.collect.ImmutableSet;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.PlainLines;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The lines of a Raspberry Pi's config.txt and boot.conf: {@code key=value} without blanks around
 * the {@code =}; {@code initramfs} and {@code include} take a blank for it. A {@code #} begins a
 * comment at a line's beginning only, and of a line 98 characters are read (Raspberry Pi
 * documentation, "config.txt"; the rest may be taken for a line of its own, raspberrypi/firmware
 * issue 1669).
 */
final class FirmwareGrammar {

  private static final int LONGEST_LINE = 98;

  static final LineGrammar<Setting> GRAMMAR =
      new LineGrammar<>(
          new LimitedLines(
              PlainLines.of("#"),
              LONGEST_LINE,
              ProblemCode.LINE_TOO_LONG,
              "a Raspberry Pi's firmware reads %d bytes of a line, and this has %d",
              "use several lines, such as `dtparam=` for what follows a `dtoverlay=`"),
          "#",
          LONGEST_LINE,
          FirmwareGrammar::read,
          FirmwareGrammar::print);

  private static final Set<String> WRITTEN_WITH_BLANK = ImmutableSet.of("initramfs", "include");
  private static final Set<String> READ_WITH_BLANK =
      ImmutableSet.of("initramfs", "include", "kernel", "cmdline");

  private FirmwareGrammar() {}

  private static List<Setting> read(LogicalLine line) {
    String content = line.content();
    int equals = content.indexOf('=');
    int blank = indexOfBlank(content);
    boolean byBlank = blank > 0 && READ_WITH_BLANK.contains(content.substring(0, blank));
    if (byBlank && content.substring(blank).strip().charAt(0) != '=') {
      return List.of(new Setting(content.substring(0, blank), content.substring(blank).strip()));
    }
    if (equals <= 0) {
      throw line.malformed(Quoted.of(content) + " has no key and value", "write it as `key=value`");
    }
    String value = content.substring(equals + 1);
    if ((blank >= 0 && blank < equals) || indexOfBlank(value) == 0) {
      throw line.malformed(
          Quoted.of(content) + " has a blank beside its `=`", "leave the blank out");
    }
    if (content.startsWith("initramfs=")) {
      line.report(
          ProblemCode.INITRAMFS_NOT_LOADED,
          0,
          content.length(),
          Quoted.of(content) + " loads nothing: `initramfs` takes no `=`",
          "write `initramfs "
              + value.split(" ", 2)[0]
              + " followkernel` (Raspberry Pi documentation, config.txt)");
    }
    return List.of(new Setting(content.substring(0, equals), value));
  }

  private static int indexOfBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ' ' || text.charAt(i) == '\t') {
        return i;
      }
    }
    return -1;
  }

  /** The filter of a line that begins with a bracket. */
  static Optional<String> header(LogicalLine line) {
    String content = line.content();
    if (!content.startsWith("[")) {
      return Optional.empty();
    }
    if (content.indexOf(']') != content.length() - 1 || content.length() < 3) {
      throw line.malformed(Quoted.of(content) + " is no filter", "write it as `[pi4]`");
    }
    return Optional.of(content.substring(1, content.length() - 1));
  }

  private static void print(Setting setting, LineWriter line) {
    line.append(Fields.FIRMWARE_KEY, setting.key());
    boolean byBlank = WRITTEN_WITH_BLANK.contains(setting.key());
    line.append(byBlank ? ' ' : '=');
    line.append(byBlank ? Fields.FIRMWARE_FILE : Fields.FIRMWARE_VALUE, setting.value());
  }
}
