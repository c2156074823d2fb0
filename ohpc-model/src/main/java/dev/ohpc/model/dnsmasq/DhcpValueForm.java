package dev.ohpc.model.dnsmasq;

/** What the value of a DHCP option looks like, by its letters alone (parse_dhcp_opt of 2.90). */
final class DhcpValueForm {

  private boolean isAddress = true;
  private boolean isAddress6 = true;
  private boolean isHex = true;
  private boolean isNumber = true;
  private boolean isSized;
  private boolean hasDigit;
  private boolean hasColon;
  private boolean hasDot;
  private int octets = 1;

  private DhcpValueForm() {}

  /**
   * Looks at a value.
   *
   * @param wildcards whether octets may be {@code *}
   */
  static DhcpValueForm of(Argument value, boolean wildcards) {
    DhcpValueForm form = new DhcpValueForm();
    for (int i = 0; i < value.length(); i++) {
      form.add(value.at(i), i == 0, i == value.length() - 1, wildcards);
    }
    form.isNumber &= form.hasDigit;
    form.isAddress &= form.hasDigit;
    form.isAddress6 &= form.hasColon;
    return form;
  }

  private void add(char c, boolean isFirst, boolean isLast, boolean wildcards) {
    switch (c) {
      case ',', ' ' -> {
        isNumber = false;
        isHex = false;
      }
      case ':' -> {
        octets++;
        isNumber = false;
        isAddress = false;
        hasColon = true;
      }
      case '/' -> {
        isAddress6 = false;
        isNumber = false;
        isHex = false;
        isAddress &= !isFirst;
      }
      case '.' -> {
        isNumber = false;
        isHex = false;
        hasDot = true;
      }
      case '-' -> {
        isHex = false;
        isAddress = false;
        isAddress6 = false;
      }
      default -> {
        if (c >= '0' && c <= '9') {
          hasDigit = true;
        } else {
          addLetter(c, isLast, wildcards);
        }
      }
    }
  }

  private void addLetter(char c, boolean isLast, boolean wildcards) {
    isAddress = false;
    if (isLast && isNumber && "bsi".indexOf(c) >= 0) {
      isSized = true;
    } else {
      isNumber = false;
    }
    boolean isHexDigit = c <= 'f' && Character.digit(c, 16) >= 0;
    if (!isHexDigit && !(c == '*' && wildcards)) {
      isHex = false;
      isAddress6 &= c == '[' || c == ']';
    }
  }

  /** Whether it may be IPv4 addresses. */
  boolean isAddress() {
    return isAddress;
  }

  /** Whether it may be IPv6 addresses. */
  boolean isAddress6() {
    return isAddress6;
  }

  /** Whether it is octets, or could be one. */
  boolean isHex() {
    return isHex;
  }

  /** Whether it is a decimal number. */
  boolean isNumber() {
    return isNumber;
  }

  /** Whether a letter tells how many octets a number has. */
  boolean isSized() {
    return isSized;
  }

  /** Whether there is a digit. */
  boolean hasDigit() {
    return hasDigit;
  }

  /** Whether there is a dot. */
  boolean hasDot() {
    return hasDot;
  }

  /** How many octets there are, if it is octets. */
  int octets() {
    return octets;
  }
}
