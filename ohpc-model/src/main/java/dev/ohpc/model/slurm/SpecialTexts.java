package dev.ohpc.model.slurm;

import com.google.common.base.Ascii;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with a syntax of their own that any program of Slurm checks when it reads slurm.conf. */
final class SpecialTexts {

  static final String BOOLEAN = "`yes` or `no`";
  static final String TIME_LIMIT =
      "minutes, `minutes:seconds`, `hours:minutes:seconds`, `days-hours`, `days-hours:minutes`,"
          + " `days-hours:minutes:seconds` or `INFINITE`";
  static final String PARTITION_STATE = "`UP`, `DOWN`, `DRAIN` or `INACTIVE`";
  static final String SHARING = "`NO`, `EXCLUSIVE`, `YES`, `YES:number`, `FORCE` or `FORCE:number`";

  private static final Set<String> YES = Set.of("yes", "up", "true", "1");
  private static final Set<String> NO = Set.of("no", "down", "false", "0");
  private static final List<String> STATES = List.of("down", "up", "drain", "inactive");

  private static final String PART = "([0-9]{1,9})";
  private static final Pattern SHORT =
      Pattern.compile(PART + "(?::" + PART + ")?(?::" + PART + ")?");
  private static final Pattern WITH_DAYS =
      Pattern.compile(PART + "-(?:" + PART + "(?::" + PART + "(?::" + PART + ")?)?)?");
  private static final Pattern SHARED = Pattern.compile("(yes|force)(?::[ ]*([+-]?[0-9]*).*)?");

  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;
  private static final int DAY = 24 * HOUR;

  private SpecialTexts() {}

  static Reading bool(String text) {
    String word = Ascii.toLowerCase(text);
    if (YES.contains(word)) {
      return Reading.of("yes");
    }
    return NO.contains(word)
        ? Reading.of("no")
        : Reading.refused(text, "is neither " + BOOLEAN.replace(" or ", " nor "));
  }

  /** A partition's longest time, in minutes; seconds are rounded up (slurm.conf(5), MaxTime). */
  static Reading timeLimit(String text) {
    if (UnsignedNumber.isInfinite(text) || text.equals("-1")) {
      return Reading.of("infinite");
    }
    Matcher withDays = WITH_DAYS.matcher(text);
    if (withDays.matches()) {
      return minutes(
          text,
          part(withDays, 1) * DAY
              + part(withDays, 2) * HOUR
              + part(withDays, 3) * MINUTE
              + part(withDays, 4));
    }
    Matcher parts = SHORT.matcher(text);
    if (!parts.matches()) {
      return Reading.refused(text, "is not a length of time");
    }
    int first = parts.group(3) == null ? MINUTE : HOUR;
    return minutes(text, part(parts, 1) * first + part(parts, 2) * first / MINUTE + part(parts, 3));
  }

  private static long part(Matcher parts, int group) {
    String digits = parts.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static Reading minutes(String text, long seconds) {
    return seconds > Integer.MAX_VALUE - MINUTE
        ? Reading.refused(text, "is longer than Slurm can count")
        : Reading.of(Long.toString((seconds + MINUTE - 1) / MINUTE));
  }

  /** A partition's state: the text may go on, as in {@code DRAINED}. */
  static Reading partitionState(String text) {
    String word = Ascii.toLowerCase(text);
    return STATES.stream()
        .filter(word::startsWith)
        .findFirst()
        .map(Reading::of)
        .orElseGet(() -> Reading.refused(text, "is no state of a partition"));
  }

  /** Whether jobs share nodes; too low a number is read as NO, with a line in the log. */
  static Reading sharing(String text) {
    String word = Ascii.toLowerCase(text);
    if (word.equals("no") || word.equals("exclusive")) {
      return Reading.of(word);
    }
    Matcher shared = SHARED.matcher(word);
    if (!shared.matches()) {
      return Reading.refused(text, "is not what OverSubscribe takes");
    }
    boolean counted = word.indexOf(':') >= 0;
    int jobs = counted ? jobs(shared.group(2)) : 4;
    boolean enough = jobs >= (shared.group(1).equals("yes") ? 2 : 1);
    return Reading.of(enough ? shared.group(1) + ":" + jobs : "no");
  }

  private static int jobs(String digits) {
    return digits.length() > 9 || !digits.matches("[+-]?[0-9]+") ? 0 : Integer.parseInt(digits);
  }
}
