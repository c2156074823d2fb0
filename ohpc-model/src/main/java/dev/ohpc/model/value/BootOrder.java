package dev.ohpc.model.value;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The order in which a Raspberry Pi's EEPROM bootloader tries its boot modes: {@code BOOT_ORDER},
 * one hexadecimal digit a mode, read from the right.
 *
 * <p>Source: Raspberry Pi documentation, "Raspberry Pi bootloader configuration". {@code 0xf21}
 * tries the SD card, then the network, then starts again.
 */
public final class BootOrder extends TextValue {

  /** One step of the order. */
  public enum Mode {
    /** The SD card, or eMMC. */
    SD_CARD('1'),
    /** DHCP and TFTP. */
    NETWORK('2'),
    /** A USB host that runs {@code rpiboot}. */
    RPIBOOT('3'),
    /** A USB mass storage device. */
    USB_MSD('4'),
    /** A USB mass storage device at the SoC's own controller. */
    BCM_USB_MSD('5'),
    /** An NVMe drive. */
    NVME('6'),
    /** A signed image over HTTPS. */
    HTTP('7'),
    /** Stop and show an error. */
    STOP('e'),
    /** Start again with the first mode. */
    RESTART('f');

    private final char digit;

    Mode(char digit) {
      this.digit = digit;
    }

    private static Mode of(char digit) {
      for (Mode mode : values()) {
        if (mode.digit == digit) {
          return mode;
        }
      }
      throw new AssertionError(digit);
    }
  }

  /** The syntax as a regular expression of both Java and ECMA-262. */
  public static final String PATTERN = "^0x[1-7ef]{1,8}$";

  private static final Pattern COMPILED = Pattern.compile(PATTERN);

  private BootOrder(String text) {
    super(text);
  }

  /**
   * Reads {@code 0xf21} and the like: at most eight digits.
   *
   * @throws InvalidValueException if a digit names no boot mode
   */
  public static BootOrder parse(String text) {
    if (!COMPILED.matcher(text).matches()) {
      throw new InvalidValueException(
          Text.quoted(text) + " is not a boot order",
          "write `0x` and up to eight of the digits 1 to 7, e and f, such as `0xf21`");
    }
    return new BootOrder(text);
  }

  /** The modes in the order in which they are tried. */
  public List<Mode> modes() {
    String tried = new StringBuilder(text.substring(2)).reverse().toString();
    return tried.chars().mapToObj(c -> Mode.of((char) c)).collect(ImmutableList.toImmutableList());
  }
}
