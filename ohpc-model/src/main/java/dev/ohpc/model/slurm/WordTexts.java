package dev.ohpc.model.slurm;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.InvalidValueException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts with a syntax of their own that any program of Slurm checks once it has read the whole of
 * slurm.conf (measured with 22.05.8; the sources of 26.05 say the same).
 */
final class WordTexts {

  static final String SERVER = "a name, or `name(address)`";
  static final String LOG_LEVEL =
      "`quiet`, `fatal`, `error`, `info`, `verbose`, `debug`, or `debug2` to `debug5`";
  static final String PORTS = "a port above 0, or `first-last`";
  static final String NODE_PORTS = "a port from 1 to 65535, or a list of them: `[17001-17004]`";
  static final String HOSTS = "names and ranges of them, such as `node[1-3],login`";
  static final String PATHS = "absolute paths with commas between them, or `none`";
  static final String NODE_STATE =
      "`UNKNOWN`, `DOWN`, `DRAIN`, `FAIL`, `CLOUD`, `FUTURE` or `EXTERNAL`";
  static final String PART_LIMITS = "`ALL`, `ANY` or `NO`";
  static final String RESET_PERIOD =
      "`NONE`, `NOW`, `DAILY`, `WEEKLY`, `MONTHLY`, `QUARTERLY` or `YEARLY`";

  static final String PARTITION_SELECTION =
      "`CR_Core`, `CR_Core_Memory`, `CR_Socket` or `CR_Socket_Memory`";
  static final String RESOURCE_LIMITS =
      "`ALL`, `NONE`, or names of limits in capitals with commas between them: `MEMLOCK,STACK`";

  private static final List<String> LEVELS =
      List.of(
          "quiet", "fatal", "error", "info", "verbose", "debug", "debug2", "debug3", "debug4",
          "debug5");

  /** Slurm's own mark for a number that is not there, of 16 bits. */
  private static final int NO_NUMBER = 0xfffe;

  private static final Set<String> STATES =
      Set.of("unknown", "down", "idle", "allocated", "mixed", "future");
  private static final List<String> STATE_PREFIXES = List.of("cloud", "external", "drain", "fail");
  private static final Set<String> PERIODS =
      Set.of("none", "now", "daily", "weekly", "monthly", "quarterly", "yearly");

  private static final Pattern SELECTION = Pattern.compile("(?i)(cr_core|cr_socket)(_memory)?.*");

  private static final Splitter LIMITS =
      Splitter.on(CharMatcher.anyOf(", \t\n")).omitEmptyStrings();
  private static final Pattern LIMIT =
      Pattern.compile("(?:RLIMIT_)?(CPU|FSIZE|DATA|STACK|CORE|RSS|NPROC|NOFILE|MEMLOCK|AS)");

  private static final String NUMBER = "[ \t\n\u000b\f\r]*+\\+?0*+([0-9]{1,18}+)";
  private static final Pattern RANGE = Pattern.compile(NUMBER + "(?:-" + NUMBER + "[^0-9]?.*+)?");

  private static final Pattern PORT =
      Pattern.compile(
          "0*+(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]"
              + "|6553[0-5])");
  private static final Pattern HOST_GAP = Pattern.compile("[ \\t]*+,[ \\t]*+|[ \\t]++");
  private static final Pattern BARE_RANGE = Pattern.compile("^[0-9]++-[0-9]++$");
  private static final Splitter COMMA = Splitter.on(',').omitEmptyStrings();

  private WordTexts() {}

  /** The parentheses of a server's address, if there are any, are two, and at the end. */
  static Reading server(String text) {
    int close = text.indexOf(')');
    boolean isWhole =
        close < 0 ? text.indexOf('(') < 0 : text.indexOf('(') >= 0 && close == text.length() - 1;
    return isWhole ? Reading.of(text) : Reading.refused(text, "is not a server");
  }

  /** A word, or digits and what follows them, of which 16 bits count. */
  static Reading logLevel(String text) {
    int digits = CharMatcher.inRange('0', '9').negate().indexIn(text);
    String number = text.substring(0, digits < 0 ? text.length() : digits);
    int level = number.isEmpty() ? LEVELS.indexOf(Ascii.toLowerCase(text)) : bits(number);
    return level < 0 || level == NO_NUMBER
        ? Reading.refused(text, "is no level of a log")
        : Reading.of(Integer.toString(level));
  }

  /** What atoi(3) makes of digits, cut to 16 bits. */
  private static int bits(String digits) {
    String significant = CharMatcher.is('0').trimLeadingFrom(digits);
    long value = significant.length() > 18 ? Long.MAX_VALUE : Long.parseLong("0" + significant);
    return (int) (value & 0xffff);
  }

  /** One port or a range of them; what follows its second number is not looked at. */
  static Reading ports(String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches() || Long.parseLong(range.group(1)) == 0) {
      return Reading.refused(text, "is no port, and no range of ports");
    }
    long first = Long.parseLong(range.group(1));
    if (range.group(2) == null) {
      return Reading.of(Long.toString(first));
    }
    long last = Long.parseLong(range.group(2));
    return last <= first
        ? Reading.refused(text, "is a range of ports that ends where it begins, or before")
        : Reading.of(first + "-" + last);
  }

  /** A list of ports, written as a list of hosts is. */
  static Reading nodePorts(String text) {
    if (text.isEmpty()) {
      return Reading.of(text);
    }
    try {
      HostList ports = HostList.parse(BARE_RANGE.matcher(text).replaceFirst("[$0]"));
      if (ports.names().stream().allMatch(port -> PORT.matcher(port).matches())) {
        return Reading.of(text);
      }
    } catch (InvalidValueException e) {
      // it is no list at all
    }
    return Reading.refused(text, "is no port, and no list of ports");
  }

  /** A list of hosts; in the quotes that it then needs, blanks part its names as commas do. */
  static Reading hosts(String text) {
    String list = HOST_GAP.matcher(text.strip()).replaceAll(",");
    try {
      return Reading.of(list.isEmpty() ? list : HostList.parse(list).toString());
    } catch (InvalidValueException e) {
      return new Reading(text, Optional.of(e.getMessage()));
    }
  }

  static Reading paths(String text) {
    boolean fits =
        Ascii.equalsIgnoreCase(text, "none")
            || COMMA.splitToStream(text).allMatch(path -> path.startsWith("/"));
    return fits ? Reading.of(text) : Reading.refused(text, "is not a list of absolute paths");
  }

  /** A node's state; after some the text may go on, as in {@code DRAINING}. */
  static Reading nodeState(String text) {
    String word = Ascii.toLowerCase(text);
    return STATES.contains(word)
        ? Reading.of(word)
        : STATE_PREFIXES.stream()
            .filter(word::startsWith)
            .findFirst()
            .map(Reading::of)
            .orElseGet(() -> Reading.refused(text, "is no state of a node"));
  }

  static Reading partLimits(String text) {
    String word = Ascii.toLowerCase(text);
    if (word.equals("all") || word.equals("any")) {
      return Reading.of(word);
    }
    Reading bool = SpecialTexts.bool(text);
    return bool.fault().isPresent()
        ? Reading.refused(text, "is neither `ALL`, `ANY` nor `NO`")
        : Reading.of(bool.canonical().equals("yes") ? "any" : "no");
  }

  static Reading resetPeriod(String text) {
    String word = Ascii.toLowerCase(text);
    return PERIODS.contains(word)
        ? Reading.of(word)
        : Reading.refused(text, "is not how often usage is forgotten");
  }

  /** A length of time that ends and is at least a minute. */
  static Reading period(String text) {
    Reading time = SpecialTexts.timeLimit(text);
    boolean isNone = time.canonical().equals("0") || time.canonical().equals("infinite");
    return time.fault().isEmpty() && isNone
        ? Reading.refused(text, "is less than a minute, or has no end")
        : time;
  }

  /** What is done with jobs of the whole cluster; jobs that are stopped must be woken again. */
  static Reading preemptMode(String text) {
    Reading modes = WordList.PREEMPT_MODES.read(text);
    boolean isSuspension = modes.canonical().equals("on") || modes.canonical().equals("suspend");
    return modes.fault().isEmpty() && isSuspension
        ? Reading.refused(text, "needs `GANG` with it")
        : modes;
  }

  /** What a partition's jobs are given; the text may go on, as in {@code CR_CORE,x}. */
  static Reading partitionSelection(String text) {
    Matcher selection = SELECTION.matcher(text);
    return selection.matches()
        ? Reading.of(Ascii.toLowerCase(selection.replaceFirst("$1$2")))
        : Reading.refused(text, "is not what a partition selects by");
  }

  /** Limits of getrlimit(2), which are told apart from others by their case too. */
  static Reading resourceLimits(String text) {
    List<String> words = LIMITS.splitToList(text);
    boolean isOne = text.equals("ALL") || text.equals("NONE");
    return isOne || words.stream().allMatch(word -> LIMIT.matcher(word).matches())
        ? Reading.of(text)
        : Reading.refused(text, "has a word that is no limit");
  }
}
