package dev.ohpc.testkit.rehearsal;

import dev.ohpc.model.config.EepromConfig;
import dev.ohpc.model.value.BootOrder;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.testkit.pi4.BootFailure;
import dev.ohpc.testkit.pi4.BootFault;
import dev.ohpc.testkit.pi4.BootStage;
import dev.ohpc.testkit.pi4.Pi4Builder;
import dev.ohpc.testkit.pi4.TftpPrefix;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What {@code eeprom/boot.conf} makes of a board. What a real one does with a TFTP_IP or a
 * TFTP_PREFIX_STR that is none is not known, so it fails here.
 */
record EepromSettings(EepromConfig config) {

  /** Puts the settings into a board, up to the one that it does not take. */
  Optional<BootFailure> putInto(Pi4Builder board) {
    config.value("BOOT_ORDER").flatMap(EepromSettings::bootOrder).ifPresent(board::bootOrder);
    return put("TFTP_IP", text -> board.tftpServer(Ipv4Address.parse(text)))
        .or(() -> putPrefix(board));
  }

  private static Optional<BootOrder> bootOrder(String text) {
    try {
      return Optional.of(BootOrder.parse(text));
    } catch (InvalidValueException e) {
      return Optional.empty(); // a board takes its default then
    }
  }

  private Optional<BootFailure> putPrefix(Pi4Builder board) {
    switch (config.value("TFTP_PREFIX").orElse("")) {
      case "1" -> {
        board.prefix(new TftpPrefix.Text(""));
        return put("TFTP_PREFIX_STR", text -> board.prefix(new TftpPrefix.Text(text)));
      }
      case "2" -> board.prefix(new TftpPrefix.Mac());
      default -> board.prefix(new TftpPrefix.Serial());
    }
    return Optional.empty();
  }

  private Optional<BootFailure> put(String key, Consumer<String> setting) {
    try {
      config.value(key).ifPresent(setting);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      return Optional.of(
          new BootFailure(BootStage.EEPROM, BootFault.SETTING_NOT_FIT, key, message));
    }
  }
}
