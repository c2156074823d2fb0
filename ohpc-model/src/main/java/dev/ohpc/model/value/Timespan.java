package dev.ohpc.model.value;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A length of time in whole seconds, or without end. */
public final class Timespan {

  /** The syntax as a regular expression of both Java and ECMA-262. */
  public static final String PATTERN =
      "^(?:[1-9][0-9]{0,8}s|[1-9][0-9]{0,6}m|[1-9][0-9]{0,4}h|[1-9][0-9]{0,3}d|[1-9][0-9]{0,2}w"
          + "|infinite)$";

  /** A time without end. */
  public static final Timespan INFINITE = new Timespan(-1);

  private static final Pattern COMPILED = Pattern.compile(PATTERN);
  private static final String UNITS = "smhdw";
  private static final long[] UNIT_SECONDS = {1, 60, 3600, 86_400, 604_800};
  private static final long[] MOST = {999_999_999, 9_999_999, 99_999, 9_999, 999};

  private final long seconds;

  private Timespan(long seconds) {
    this.seconds = seconds;
  }

  /**
   * Reads {@code 12h} and the like, in the units of dnsmasq(8): {@code s m h d w}; or {@code
   * infinite}.
   *
   * @throws InvalidValueException if the text is no such time
   */
  public static Timespan parse(String text) {
    if (text.equals("infinite")) {
      return INFINITE;
    }
    if (!COMPILED.matcher(text).matches()) {
      throw new InvalidValueException(
          Text.quoted(text) + " is not a length of time",
          "write a number and a unit of `s m h d w`, such as `12h`, at most `999w`; or `infinite`");
    }
    int end = text.length() - 1;
    long unit = UNIT_SECONDS[UNITS.indexOf(text.charAt(end))];
    return new Timespan(Long.parseLong(text.substring(0, end)) * unit);
  }

  /**
   * This many whole seconds.
   *
   * @throws InvalidValueException if the duration is less than a second, or more than 999,999,999
   */
  public static Timespan of(Duration duration) {
    if (duration.toSeconds() < 1 || duration.toSeconds() > MOST[0]) {
      throw new InvalidValueException(
          "`" + duration + "` is not a length of time", "give 1 to 999999999 seconds");
    }
    return new Timespan(duration.toSeconds());
  }

  /** The seconds, or empty when there is no end. */
  public OptionalLong seconds() {
    return seconds < 0 ? OptionalLong.empty() : OptionalLong.of(seconds);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Timespan that && that.seconds == seconds;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(seconds);
  }

  /** In hours, minutes or seconds, the first that it is a plain number of: {@code 12h}. */
  @Override
  public String toString() {
    if (seconds < 0) {
      return "infinite";
    }
    for (int unit = 2; unit > 0; unit--) {
      if (seconds % UNIT_SECONDS[unit] == 0 && seconds / UNIT_SECONDS[unit] <= MOST[unit]) {
        return seconds / UNIT_SECONDS[unit] + UNITS.substring(unit, unit + 1);
      }
    }
    return seconds + "s";
  }
}
