package dev.ohpc.testkit.pi4;

import dev.ohpc.model.value.MacAddress;

/** What stands before the names of a board's files: TFTP_PREFIX of the EEPROM. */
public sealed interface TftpPrefix {

  /** The prefix of one board, with the slash at its end. */
  String of(MacAddress mac, String serial);

  /** 0, the default: the serial number. */
  record Serial() implements TftpPrefix {

    @Override
    public String of(MacAddress mac, String serial) {
      return serial + "/";
    }
  }

  /**
   * 1: a text, TFTP_PREFIX_STR.
   *
   * @param text at most 32 letters, with a slash at its end if it is a directory
   */
  record Text(String text) implements TftpPrefix {

    private static final int LONGEST = 32;

    /** Checks that the EEPROM takes it. */
    public Text {
      if (text.length() > LONGEST) {
        throw new IllegalArgumentException(
            "TFTP_PREFIX_STR is `" + text + "`, but has at most 32 letters");
      }
    }

    @Override
    public String of(MacAddress mac, String serial) {
      return text;
    }
  }

  /** 2: the MAC address. */
  record Mac() implements TftpPrefix {

    @Override
    public String of(MacAddress mac, String serial) {
      return mac.dashed() + "/";
    }
  }
}
