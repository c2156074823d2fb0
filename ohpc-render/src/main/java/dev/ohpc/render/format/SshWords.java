package dev.ohpc.render.format;

import com.google.common.base.Splitter;
import com.google.common.net.InetAddresses;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which words sshd of OpenSSH 9.2 takes for a number, a time, a size and other values. */
final class SshWords {

  private static final Splitter COMMA = Splitter.on(',');

  /** No time may be longer than what an int holds. */
  private static final long LONGEST_TIME = Integer.MAX_VALUE;

  private static final Pattern TIME_PART = Pattern.compile("([0-9]{1,10})([smhdw]?)");
  private static final Map<String, Long> SECONDS =
      Map.of("s", 1L, "m", 60L, "h", 3600L, "d", 86_400L, "w", 604_800L);

  private static final Pattern STARTUPS =
      Pattern.compile("([+-]?[0-9]{1,9})(?::([+-]?[0-9]{1,9})(?::([+-]?[0-9]{1,9}))?)?");
  private static final Pattern BITS = Pattern.compile("([+-]?[0-9]{1,9})(?::([+-]?[0-9]{1,9}))?");
  private static final Pattern MASK = Pattern.compile("\\+?0*[0-7]{1,3}(?![0-7])");

  /** What follows a unit is not looked at, unless it is a letter or a digit. */
  private static final Pattern SIZE =
      Pattern.compile("[0-9]{1,15}(?:\\.[0-9]+)?(?:[bkmgtpe](?![a-z0-9]).*)?");

  private static final Pattern SMALL_SIZE = Pattern.compile("0*(?:[1-9]|1[0-5])(?:b.*)?");
  private static final Pattern SERVICE =
      Pattern.compile("af[1-4][1-3]|cs[0-7]|ef|le|lowdelay|throughput|reliability|none");
  private static final Pattern BYTE =
      Pattern.compile("0x[0-9a-f]{1,2}|0[0-7]{0,3}|[1-9][0-9]{0,2}");
  private static final int LARGEST_BYTE = 255;
  private static final Pattern NETWORK = Pattern.compile("!?([0-9a-fA-F.:]+)/0*([0-9]{1,3})");
  private static final int LONGEST_PREFIX = 128;

  private static final Set<String> METHODS =
      Set.of(
          "publickey",
          "password",
          "keyboard-interactive",
          "hostbased",
          "gssapi-with-mic",
          "gssapi-keyex",
          "none");

  private SshWords() {}

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  static boolean isNumber(String word) {
    return word.matches("\\+?0*[0-9]{1,10}") && Long.parseLong(word) <= Integer.MAX_VALUE;
  }

  static boolean isTimeOrNone(String word) {
    return word.equals("none") || isTime(word);
  }

  static boolean isTime(String word) {
    Matcher part = TIME_PART.matcher(lower(word));
    long seconds = 0;
    int end = 0;
    while (end < word.length()
        && seconds <= LONGEST_TIME
        && part.region(end, word.length()).lookingAt()) {
      seconds += Long.parseLong(part.group(1)) * SECONDS.getOrDefault(part.group(2), 1L);
      end = part.end();
    }
    return !word.isEmpty() && end == word.length() && seconds <= LONGEST_TIME;
  }

  /** One number or three; what follows them is not looked at. */
  static boolean isStartups(String word) {
    Matcher numbers = STARTUPS.matcher(word.strip());
    if (!numbers.lookingAt() || Integer.parseInt(numbers.group(1)) < 1) {
      return false;
    }
    if (numbers.group(3) == null) {
      return numbers.group(2) == null;
    }
    int rate = Integer.parseInt(numbers.group(2));
    boolean isShare = rate >= 1 && rate <= 100;
    return isShare && Integer.parseInt(numbers.group(3)) >= Integer.parseInt(numbers.group(1));
  }

  static boolean isBlockSize(String word) {
    Matcher bits = BITS.matcher(word.strip());
    return bits.lookingAt()
        && isUpTo(32, bits.group(1))
        && (bits.group(2) == null || isUpTo(128, bits.group(2)));
  }

  private static boolean isUpTo(int most, String number) {
    return Integer.parseInt(number) >= 0 && Integer.parseInt(number) <= most;
  }

  private static boolean isService(String word) {
    return SERVICE.matcher(word).matches()
        || (BYTE.matcher(word).matches() && Integer.decode(word) <= LARGEST_BYTE);
  }

  static boolean areLimits(List<String> words) {
    String size = lower(words.get(0));
    boolean isSize = SIZE.matcher(size).matches() && !SMALL_SIZE.matcher(size).matches();
    return words.size() <= 2
        && (words.get(0).equals("default") || isSize)
        && (words.size() == 1 || isTimeOrNone(words.get(1)));
  }

  /** Whether no network of a list of patterns has a prefix that it cannot have. */
  static boolean areNetworks(String patterns) {
    return COMMA.splitToStream(patterns).map(NETWORK::matcher).noneMatch(SshWords::isWrong);
  }

  /** What is no network at all is taken for a pattern of characters. */
  private static boolean isWrong(Matcher network) {
    if (!network.matches() || !InetAddresses.isInetAddress(network.group(1))) {
      return false;
    }
    byte[] address = InetAddresses.forString(network.group(1)).getAddress();
    int prefix = Integer.parseInt(network.group(2));
    int rest = address.length * Byte.SIZE - prefix;
    BigInteger bits = new BigInteger(1, address);
    boolean hasHost = bits.signum() != 0 && bits.getLowestSetBit() < rest;
    return prefix <= LONGEST_PREFIX && (rest < 0 || hasHost);
  }

  static boolean isMask(String word) {
    return MASK.matcher(word).lookingAt();
  }

  static boolean areServices(List<String> words) {
    return words.size() <= 2 && words.stream().map(SshWords::lower).allMatch(SshWords::isService);
  }

  /** Lists of methods, each with a device of its own behind a colon or without. */
  static boolean areMethods(List<String> lists) {
    return lists.equals(List.of("any"))
        || lists.stream().flatMap(COMMA::splitToStream).allMatch(SshWords::isMethod);
  }

  private static boolean isMethod(String word) {
    int colon = word.indexOf(':');
    return METHODS.contains(colon < 0 ? word : word.substring(0, colon));
  }

  /** Kinds of channels and their times. */
  static boolean areChannelTimes(List<String> words) {
    return words.equals(List.of("none")) || words.stream().allMatch(SshWords::isChannelTime);
  }

  private static boolean isChannelTime(String word) {
    int equals = word.indexOf('=');
    return equals > 0 && isTime(word.substring(equals + 1));
  }

  /** A command by its absolute path, unquoted, or none. */
  static boolean isCommand(String text) {
    return text.startsWith("/") || text.equalsIgnoreCase("none");
  }
}
