package dev.ohpc.render.format;

import dev.ohpc.model.config.Setting;
import dev.ohpc.render.text.LogicalLine;
import dev.ohpc.render.text.PlainLines;

/**
 * The lines of a Raspberry Pi's config.txt: {@code key=value}, and {@code initramfs}, which takes a
 * blank for its {@code =}.
 */
final class FirmwareGrammar {

  private static final String INITRAMFS = "initramfs";

  static final LineGrammar<Setting> GRAMMAR =
      LineGrammar.of(PlainLines.endedBy("#"), FirmwareGrammar::read, FirmwareGrammar::print);

  private FirmwareGrammar() {}

  private static Setting read(LogicalLine line) {
    String content = line.content();
    return content.startsWith(INITRAMFS + " ")
        ? new Setting(INITRAMFS, content.substring(INITRAMFS.length()).strip())
        : SettingGrammar.read(line);
  }

  private static void print(Setting setting, LineWriter line) {
    line.append(Fields.FIRMWARE_KEY, setting.key());
    line.append(setting.key().equals(INITRAMFS) ? ' ' : '=');
    line.append(Fields.FIRMWARE_VALUE, setting.value());
  }
}
