package dev.ohpc.model.slurm;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slurm's numbers with a fraction: strtof(3), with UNLIMITED and INFINITE added. Too large, and too
 * small to be exact, are refused as out of range (measured with 22.05.8).
 */
final class FloatNumber {

  private static final Pattern NUMBER =
      Pattern.compile(
          "[ \t\n\u000b\f\r]*(?<sign>[+-]?)"
              + "(?:(?<infinite>(?i:inf(?:inity)?))"
              + "|(?<nan>(?i:nan)(?:\\([0-9A-Za-z_]*\\))?)"
              + "|0[xX](?<hex>[0-9A-Fa-f]++(?:\\.[0-9A-Fa-f]*+)?|\\.[0-9A-Fa-f]++)"
              + "(?<binary>[pP][+-]?[0-9]{1,9})?"
              + "|(?<decimal>[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?<power>[eE][+-]?[0-9]{1,9})?)");

  static final String WANTED = "a number";

  /** Longer than any number that is exact in a float. */
  private static final int LONGEST = 200;

  private FloatNumber() {}

  static Reading read(String text) {
    Matcher number = NUMBER.matcher(text);
    if (number.matches()) {
      return number(text, number);
    }
    if (UnsignedNumber.isInfinite(text)) {
      return Reading.of(canonical(Float.POSITIVE_INFINITY));
    }
    return text.isEmpty() ? Reading.of(canonical(0)) : Reading.refused(text, "is not " + WANTED);
  }

  private static Reading number(String text, Matcher number) {
    String sign = number.group("sign");
    if (number.group("infinite") != null) {
      return Reading.of(canonical(Float.parseFloat(sign + "Infinity")));
    }
    if (number.group("nan") != null) {
      return Reading.of(canonical(Float.NaN));
    }
    boolean hex = number.group("hex") != null;
    String mantissa = number.group(hex ? "hex" : "decimal");
    // Java wants the power of two, C does not
    String digits =
        hex
            ? "0x" + mantissa + requireNonNullElse(number.group("binary"), "p0")
            : mantissa + requireNonNullElse(number.group("power"), "");
    float value = Float.parseFloat(sign + digits);
    boolean lost = value == 0 ? !isZero(mantissa) : !isExact(digits, Math.abs(value), hex);
    return Float.isInfinite(value) || lost
        ? Reading.refused(text, "is out of range")
        : Reading.of(canonical(value));
  }

  private static boolean isZero(String mantissa) {
    return mantissa.chars().allMatch(c -> c == '0' || c == '.');
  }

  /** Whether the digits are the value, or the value has all its bits at least. */
  private static boolean isExact(String digits, float value, boolean hex) {
    if (value >= Float.MIN_NORMAL) {
      return true;
    }
    if (hex) {
      return Double.parseDouble(digits) == value;
    }
    return digits.length() <= LONGEST
        && new BigDecimal(digits).compareTo(new BigDecimal(value)) == 0;
  }

  private static String canonical(float value) {
    return Float.toString(value == 0 ? 0 : value);
  }
}
