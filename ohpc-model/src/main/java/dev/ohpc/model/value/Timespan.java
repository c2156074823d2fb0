package dev.ohpc.model.value;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time in whole seconds, or without end. */
public final class Timespan {

  /** The syntax as a regular expression of both Java and ECMA-262. */
  public static final String PATTERN = "^(?:[1-9][0-9]{0,8}[smhdw]|infinite)$";

  /** A time without end. */
  public static final Timespan INFINITE = new Timespan(-1);

  private static final Pattern COMPILED = Pattern.compile("([1-9][0-9]{0,8})([smhdw])");
  private static final String UNITS = "smhdw";
  private static final long[] UNIT_SECONDS = {1, 60, 3600, 86_400, 604_800};

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
    Matcher matcher = COMPILED.matcher(text);
    if (!matcher.matches()) {
      throw new InvalidValueException(
          Text.quoted(text) + " is not a length of time",
          "write a number and a unit of `s m h d w`, such as `12h`, or `infinite`");
    }
    long unit = UNIT_SECONDS[UNITS.indexOf(matcher.group(2))];
    return new Timespan(Long.parseLong(matcher.group(1)) * unit);
  }

  /**
   * This many whole seconds.
   *
   * @throws InvalidValueException if the duration is less than a second
   */
  public static Timespan of(Duration duration) {
    if (duration.toSeconds() < 1) {
      throw new InvalidValueException(
          "`" + duration + "` is less than a second", "give at least one second");
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

  /** The largest unit up to hours that fits without rest: {@code 12h}, {@code 90m}. */
  @Override
  public String toString() {
    if (seconds < 0) {
      return "infinite";
    }
    for (int unit = 2; unit > 0; unit--) {
      if (seconds % UNIT_SECONDS[unit] == 0) {
        return seconds / UNIT_SECONDS[unit] + UNITS.substring(unit, unit + 1);
      }
    }
    return seconds + "s";
  }
}
