package dev.ohpc.model.dnsmasq;

import java.util.OptionalInt;
import java.util.OptionalLong;

/** Numbers as dnsmasq reads them: digits alone, nothing is 0, and too large a one wraps around. */
final class Numbers {

  /** The units of a lease, without regard to case. */
  private static final String UNITS = "smhdw";

  private static final long[] UNIT_SECONDS = {1, 60, 3600, 86_400, 604_800};

  private Numbers() {}

  /** The number that a text is; quotes hide nothing of it. */
  static OptionalInt of(Argument argument) {
    Argument open = argument.open();
    return open.isDigits() ? OptionalInt.of(atoi(open.text())) : OptionalInt.empty();
  }

  /** The number, if 16 bits can hold it. */
  static OptionalInt port(Argument argument) {
    OptionalInt number = of(argument);
    boolean isPort = number.isPresent() && (number.getAsInt() & 0xffff) == number.getAsInt();
    return isPort ? number : OptionalInt.empty();
  }

  /** What atoi(3) makes of digits, with a long of 64 bits. */
  static int atoi(String digits) {
    long number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      number = number > (Long.MAX_VALUE - digit) / 10 ? Long.MAX_VALUE : 10 * number + digit;
      if (number == Long.MAX_VALUE) {
        return (int) number;
      }
    }
    return (int) number;
  }

  /** A lease without the unit at its end. */
  static Argument withoutUnit(Argument lease) {
    return unit(lease) < 0 ? lease : lease.to(lease.length() - 1);
  }

  /** The seconds of a lease that is digits and maybe a unit, if a Timespan can hold them. */
  static OptionalLong seconds(Argument lease) {
    Argument digits = withoutUnit(lease);
    if (!digits.isDigits() || digits.isEmpty() || digits.length() > 9) {
      return OptionalLong.empty();
    }
    int unit = unit(lease);
    long seconds = Long.parseLong(digits.text()) * (unit < 0 ? 1 : UNIT_SECONDS[unit]);
    boolean fits = seconds > 0 && seconds <= 999_999_999;
    return fits ? OptionalLong.of(seconds) : OptionalLong.empty();
  }

  private static int unit(Argument lease) {
    char last = lease.isEmpty() ? ' ' : lease.at(lease.length() - 1);
    return UNITS.indexOf(last < 'a' ? last + ('a' - 'A') : last);
  }
}
