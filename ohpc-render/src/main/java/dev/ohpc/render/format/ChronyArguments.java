package dev.ohpc.render.format;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.net.InetAddresses;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The words that follow each directive of chrony.conf(5): those of chronyd 4.3 and the directives
 * and options that came up to 4.8. Of a reference clock, a broadcast and a time stamp only the
 * number of words is known.
 *
 * @param isMet whether words are what the directive wants
 * @param hint what to write
 */
record ChronyArguments(Predicate<List<String>> isMet, String hint) {

  private static final Splitter BLANKS = Splitter.on(' ');
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");
  private static final Pattern DECIMAL =
      Pattern.compile("(?i)[+-]?(\\d+\\.?\\d*(e[+-]?\\d+)?|\\.\\d+(e[+-]?\\d+)?|inf|nan)");

  private static final Pattern SELECT_MODE = Pattern.compile("(?i)require|prefer|mix|ignore");

  private static final Set<String> LOGS =
      Set.of(
          "rawmeasurements",
          "measurements",
          "selection",
          "statistics",
          "tracking",
          "rtc",
          "refclocks",
          "tempcomp");

  private static final Map<String, Pattern> SOURCE_OPTIONS =
      options(
          "auto_offline burst copy iburst ipv4 ipv6 offline noselect prefer require trust nts"
              + " xleave",
          "certset key filter maxpoll maxsamples maxsources maxunreach minpoll minsamples"
              + " minstratum ntsport port polltarget presend version",
          "asymmetry maxdelay maxdelayratio maxdelaydevratio maxdelayquant mindelay offset");

  private static final Map<String, Pattern> LOCAL_OPTIONS =
      ImmutableMap.<String, Pattern>builder()
          .putAll(options("orphan", "", "distance activate waitsynced waitunsynced"))
          .put("stratum", Pattern.compile("\\+?0*([1-9]|1[0-5])"))
          .buildOrThrow();

  private static final Map<String, Pattern> RATE_OPTIONS = options("", "interval burst leak", "");

  private static final Map<String, ChronyArguments> BY_DIRECTIVE =
      ImmutableMap.<String, ChronyArguments>builder()
          .putAll(
              each(
                  "lock_all manual noclientlog nosystemcert rtconutc rtcsync",
                  List::isEmpty,
                  "write nothing after it"))
          .putAll(
              each(
                  "acquisitionport cmdport dscp hwtstimeout logbanner maxntsconnections maxsamples"
                      + " minsamples minsources nocerttimecheck ntsport ntsprocesses ntsrefresh"
                      + " ntsrotate port ptpdomain ptpport refresh sched_priority",
                  words -> words.size() == 1 && begins(INTEGER, words.get(0)),
                  "write one whole number after it"))
          .putAll(
              each(
                  "clockprecision combinelimit corrtimeratio logchange maxclockerror maxdistance"
                      + " maxdrift maxjitter maxslewrate maxupdateskew reselectdist rtcautotrim"
                      + " stratumweight",
                  words -> words.size() == 1 && begins(DECIMAL, words.get(0)),
                  "write one number after it"))
          .putAll(
              each(
                  "bindacqdevice bindcmddevice binddevice clientloglimit driftfile"
                      + " dumpdir hwclockfile include keyfile leapseclist leapsecmode leapsectz"
                      + " logdir ntpsigndsocket ntscachedir ntsdumpdir ntsntpserver ntsservercert"
                      + " ntsserverkey pidfile rtcdevice rtcfile user",
                  words -> words.size() == 1,
                  "write one word after it"))
          .putAll(
              each(
                  "bindacqaddress bindaddress bindcmdaddress",
                  words -> words.size() == 1 && isAddressOrPath(words.get(0)),
                  "write an address after it"))
          .putAll(
              each(
                  "makestep",
                  words ->
                      words.size() == 2
                          && is(DECIMAL, words.get(0))
                          && begins(INTEGER, words.get(1)),
                  "write a number and a whole one after it"))
          .putAll(
              each(
                  "fallbackdrift",
                  words ->
                      words.size() == 2
                          && is(INTEGER, words.get(0))
                          && begins(INTEGER, words.get(1)),
                  "write two whole numbers after it"))
          .putAll(
              each(
                  "mailonchange",
                  words -> words.size() == 2 && begins(DECIMAL, words.get(1)),
                  "write an address and a number after it"))
          .putAll(
              each(
                  "maxchange",
                  words ->
                      words.size() == 3
                          && is(DECIMAL, words.get(0))
                          && is(INTEGER, words.get(1))
                          && begins(INTEGER, words.get(2)),
                  "write a number and two whole ones after it"))
          .putAll(
              each(
                  "peer pool server",
                  words ->
                      !words.isEmpty() && isMet(SOURCE_OPTIONS, words.subList(1, words.size())),
                  "write a host and its options after it; a comment needs a line of its own"))
          .putAll(
              each("local", words -> isMet(LOCAL_OPTIONS, words), "write `stratum` and a number"))
          .putAll(
              each(
                  "cmdratelimit ntsratelimit ratelimit",
                  words -> isMet(RATE_OPTIONS, words),
                  "write `interval`, `burst` or `leak` and a number each"))
          .putAll(each("log", LOGS::containsAll, "write what is to be logged"))
          .putAll(
              each(
                  "allow cmdallow cmddeny deny",
                  ChronyArguments::areHosts,
                  "write a subnet such as `10.0.0.0/24`, a host, or nothing"))
          .putAll(
              each(
                  "authselectmode",
                  words -> words.size() == 1 && is(SELECT_MODE, words.get(0)),
                  "write `require`, `prefer`, `mix` or `ignore`"))
          .putAll(
              each(
                  "smoothtime",
                  ChronyArguments::areSmoothing,
                  "write two numbers, and `leaponly` if it is for leap seconds alone"))
          .putAll(
              each(
                  "tempcomp",
                  ChronyArguments::areCompensation,
                  "write a file, a number, and another file or four numbers"))
          .putAll(
              each(
                  "initstepslew",
                  words -> words.size() > 1 && begins(DECIMAL, words.get(0)),
                  "write a number and hosts after it"))
          .putAll(
              each(
                  "broadcast confdir hwtimestamp ntsaeads ntstrustedcerts opencommands"
                      + " refclock sourcedir",
                  words -> !words.isEmpty(),
                  "write its words after it"))
          .putAll(
              each(
                  "dumponexit commandkey generatecommandkey linux_freq_scale linux_hz",
                  words -> true,
                  ""))
          .buildOrThrow();

  private static Map<String, ChronyArguments> each(
      String directives, Predicate<List<String>> isMet, String hint) {
    ImmutableMap.Builder<String, ChronyArguments> all = ImmutableMap.builder();
    ChronyArguments arguments = new ChronyArguments(isMet, hint);
    BLANKS.split(directives).forEach(name -> all.put(name, arguments));
    return all.buildOrThrow();
  }

  private static Map<String, Pattern> options(String flags, String integers, String decimals) {
    ImmutableMap.Builder<String, Pattern> all = ImmutableMap.builder();
    Splitter words = BLANKS.omitEmptyStrings();
    words.split(flags).forEach(name -> all.put(name, Pattern.compile("")));
    words.split(integers).forEach(name -> all.put(name, INTEGER));
    words.split(decimals).forEach(name -> all.put(name, DECIMAL));
    return all.put("extfield", Pattern.compile("(?i)(0x)?f323")).buildOrThrow();
  }

  /** What follows a directive, in whatever case it is written. */
  static Optional<ChronyArguments> of(String directive) {
    return Optional.ofNullable(BY_DIRECTIVE.get(directive.toLowerCase(Locale.ROOT)));
  }

  /** The names of all directives. */
  static Set<String> directives() {
    return BY_DIRECTIVE.keySet();
  }

  boolean match(List<String> words) {
    return isMet.test(words);
  }

  private static boolean is(Pattern pattern, String word) {
    return pattern.matcher(word).matches();
  }

  /** As scanf takes a number, whatever follows it. */
  private static boolean begins(Pattern pattern, String word) {
    return pattern.matcher(word).lookingAt();
  }

  private static boolean isMet(Map<String, Pattern> options, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      Pattern value = options.get(words.get(i).toLowerCase(Locale.ROOT));
      if (value == null) {
        return false;
      }
      if (!value.pattern().isEmpty()) {
        i++;
        if (i == words.size() || !is(value, words.get(i))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean areSmoothing(List<String> words) {
    return (words.size() == 2 || (words.size() == 3 && words.get(2).equalsIgnoreCase("leaponly")))
        && is(DECIMAL, words.get(0))
        && begins(DECIMAL, words.get(1));
  }

  /** A number with something after it is the interval, and the other file is what comes next. */
  private static boolean areCompensation(List<String> words) {
    return switch (words.size()) {
      case 3 -> begins(DECIMAL, words.get(1));
      case 6 ->
          words.subList(1, 5).stream().allMatch(word -> is(DECIMAL, word))
              && begins(DECIMAL, words.get(5));
      default -> false;
    };
  }

  private static boolean isAddressOrPath(String word) {
    return word.startsWith("/") || InetAddresses.isInetAddress(word);
  }

  private static boolean areHosts(List<String> words) {
    List<String> hosts =
        !words.isEmpty() && words.get(0).equals("all") ? words.subList(1, words.size()) : words;
    return hosts.isEmpty() || (hosts.size() == 1 && isHost(hosts.get(0)));
  }

  private static boolean isHost(String word) {
    int slash = word.indexOf('/');
    if (slash < 0) {
      boolean isName = word.chars().anyMatch(c -> c != '.' && (c < '0' || c > '9'));
      return isName || InetAddresses.isInetAddress(word) || isShortNetwork(word);
    }
    String net = word.substring(0, slash);
    return is(Pattern.compile("\\+?\\d{1,9}"), word.substring(slash + 1))
        && (InetAddresses.isInetAddress(net) || isShortNetwork(net));
  }

  /** One, two or three numbers of an IPv4 address. */
  private static boolean isShortNetwork(String net) {
    List<String> numbers = Splitter.on('.').splitToList(net);
    return numbers.size() <= 3
        && numbers.stream().allMatch(n -> n.matches("\\d{1,3}") && Integer.parseInt(n) <= 255);
  }
}
