package dev.ohpc.render.format;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.net.InetAddresses;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of the keywords of sshd_config(5) for which sshd of OpenSSH 9.2 ends when it meets
 * another one. Of the lists of algorithms nothing is known, for each build has its own.
 *
 * @param areMet whether words are what the keyword wants
 * @param hint what to write
 */
record SshValues(Predicate<List<String>> areMet, String hint) {

  private static final Splitter BLANKS = Splitter.on(' ');
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
  private static final Pattern SIZE = Pattern.compile("[0-9]{1,15}(?:\\.[0-9]+)?[bkmgtpe]?");
  private static final Pattern SMALL_SIZE = Pattern.compile("0*(?:[1-9]|1[0-5])b?");
  private static final Pattern SERVICE =
      Pattern.compile("af[1-4][1-3]|cs[0-7]|ef|le|lowdelay|throughput|reliability|none");
  private static final Pattern BYTE =
      Pattern.compile("0x[0-9a-f]{1,2}|0[0-7]{0,3}|[1-9][0-9]{0,2}");
  private static final int LARGEST_BYTE = 255;
  private static final Pattern NETWORK = Pattern.compile("!?([0-9a-fA-F.:]+)/0*([0-9]{1,3})");
  private static final int LONGEST_PREFIX = 128;

  private static final Map<String, SshValues> BY_KEYWORD =
      ImmutableMap.<String, SshValues>builder()
          .putAll(
              oneOf(
                  "usepam hostbasedauthentication hostbasedusesnamefrompacketonly"
                      + " pubkeyauthentication dsaauthentication gssapiauthentication"
                      + " gssapicleanupcredentials gssapicleanupcreds gssapistrictacceptorcheck"
                      + " gssapikeyexchange gssapistorecredentialsonrekey passwordauthentication"
                      + " kbdinteractiveauthentication challengeresponseauthentication"
                      + " skeyauthentication printmotd printlastlog ignoreuserknownhosts"
                      + " x11forwarding x11uselocalhost strictmodes permitemptypasswords"
                      + " tcpkeepalive keepalive allowagentforwarding usedns permittty permituserrc"
                      + " streamlocalbindunlink disableforwarding exposeauthinfo debianbanner",
                  "yes no"))
          .putAll(
              oneOf(
                  "permitrootlogin",
                  "yes no prohibit-password without-password" + " forced-commands-only"))
          .putAll(oneOf("gatewayports", "yes no clientspecified"))
          .putAll(oneOf("compression", "yes no delayed"))
          .putAll(oneOf("addressfamily", "any inet inet6"))
          .putAll(oneOf("ignorerhosts", "yes no shosts-only"))
          .putAll(oneOf("allowtcpforwarding allowstreamlocalforwarding", "yes no all local remote"))
          .putAll(
              one(
                  "permittunnel",
                  Set.of("yes", "no", "point-to-point", "ethernet")::contains,
                  "`yes`, `no`, `point-to-point` or `ethernet`, in lower case"))
          .putAll(oneOf("fingerprinthash", "md5 sha256"))
          .putAll(oneOf("loglevel", "quiet fatal error info verbose debug debug1 debug2 debug3"))
          .putAll(
              oneOf(
                  "syslogfacility",
                  "daemon user auth authpriv local0 local1 local2 local3 local4 local5 local6"
                      + " local7"))
          .putAll(
              one(
                  "maxauthtries maxsessions clientalivecountmax x11displayoffset requiredrsasize",
                  SshValues::isNumber,
                  "a whole number from 0"))
          .putAll(
              one(
                  "persourcemaxstartups",
                  word -> word.equals("none") || isNumber(word),
                  "a whole number from 0, or `none`"))
          .putAll(one("port", SshValues::isPort, "a number from 1 to 65535"))
          .putAll(
              one(
                  "clientaliveinterval logingracetime",
                  SshValues::isTime,
                  "seconds, or a time such as `1h30m`"))
          .putAll(one("unusedconnectiontimeout", SshValues::isTimeOrNone, "a time, or `none`"))
          .putAll(one("maxstartups", SshValues::isStartups, "`start:rate:full`, as in `10:30:100`"))
          .putAll(
              one(
                  "persourcenetblocksize",
                  SshValues::isBlockSize,
                  "a number of bits up to 32, and one up to 128 after a colon"))
          .putAll(
              one(
                  "streamlocalbindmask",
                  word -> MASK.matcher(word).lookingAt(),
                  "a mask such as `0177`"))
          .putAll(of("rekeylimit", SshValues::areLimits, "a size such as `1G`, and then a time"))
          .putAll(
              of(
                  "subsystem",
                  words -> words.size() > 1 && words.stream().limit(2).noneMatch(String::isEmpty),
                  "the name of a subsystem and its command"))
          .putAll(
              of(
                  "setenv",
                  words -> words.stream().allMatch(word -> word.indexOf('=') > 0),
                  "variables and their values: `NAME=value`"))
          .putAll(
              of(
                  "acceptenv",
                  words -> words.stream().allMatch(word -> word.indexOf('=') < 0),
                  "the names of variables"))
          .putAll(
              of(
                  "ipqos",
                  words ->
                      words.size() <= 2
                          && words.stream().map(SshValues::lower).allMatch(SshValues::isService),
                  "one class of service or two, such as `af21 cs1`"))
          .buildOrThrow();

  /** What a keyword of the server wants, in whatever case it is written, if that is known. */
  static Optional<SshValues> of(String keyword) {
    return Optional.ofNullable(BY_KEYWORD.get(lower(keyword)));
  }

  boolean match(List<String> words) {
    return areMet.test(words);
  }

  private static Map<String, SshValues> of(
      String keywords, Predicate<List<String>> areMet, String wanted) {
    ImmutableMap.Builder<String, SshValues> all = ImmutableMap.builder();
    SshValues values = new SshValues(areMet, "write " + wanted);
    BLANKS.split(keywords).forEach(name -> all.put(name, values));
    return all.buildOrThrow();
  }

  private static Map<String, SshValues> one(
      String keywords, Predicate<String> isMet, String wanted) {
    return of(keywords, words -> words.size() == 1 && isMet.test(words.get(0)), wanted);
  }

  private static Map<String, SshValues> oneOf(String keywords, String words) {
    Set<String> known = Set.copyOf(BLANKS.splitToList(words));
    String wanted = "`" + words.replace(" ", "`, `").replaceFirst(", (?=[^,]*$)", " or ") + "`";
    return one(keywords, word -> known.contains(lower(word)), wanted);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static boolean isNumber(String word) {
    return word.matches("\\+?0*[0-9]{1,10}") && Long.parseLong(word) <= Integer.MAX_VALUE;
  }

  /** The names of services are those of the machine; of them only sshd's own is known. */
  private static boolean isPort(String word) {
    return word.equals("ssh")
        || (word.matches("\\+?0*[1-9][0-9]{0,4}") && Long.parseLong(word) <= 65_535);
  }

  private static boolean isTimeOrNone(String word) {
    return word.equals("none") || isTime(word);
  }

  private static boolean isTime(String word) {
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
  private static boolean isStartups(String word) {
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

  private static boolean isBlockSize(String word) {
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

  private static boolean areLimits(List<String> words) {
    String size = lower(words.get(0));
    boolean isSize = SIZE.matcher(size).matches() && !SMALL_SIZE.matcher(size).matches();
    return words.size() <= 2
        && (words.get(0).equals("default") || isSize)
        && (words.size() == 1 || isTimeOrNone(words.get(1)));
  }

  /** Whether no network of a list of patterns has a prefix that it cannot have. */
  static boolean areNetworks(String patterns) {
    return COMMA.splitToStream(patterns).map(NETWORK::matcher).noneMatch(SshValues::isWrong);
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
}
