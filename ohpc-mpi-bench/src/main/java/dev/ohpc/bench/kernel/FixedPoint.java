package dev.ohpc.bench.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Digits as C's {@code printf("%.16f")} prints them: those of the exact binary value.
 *
 * <p>{@code String.format} pads the shortest decimal that reads back the same instead, so the
 * digits after the 16th or so differ.
 */
public final class FixedPoint {

  private FixedPoint() {}

  /**
   * A number with a fixed count of decimals, rounded half to even as glibc does by default; {@code
   * inf}, {@code -inf} and {@code nan} where it has no digits.
   */
  public static String text(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }
    String digits =
        new BigDecimal(value).abs().setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    return isNegative(value) ? "-" + digits : digits;
  }

  /** C prints the sign of a zero too. */
  private static boolean isNegative(double value) {
    return Double.doubleToRawLongBits(value) < 0;
  }
}
