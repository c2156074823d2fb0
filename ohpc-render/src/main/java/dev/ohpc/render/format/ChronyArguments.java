package dev.ohpc.render.format;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How many words follow a directive of chrony.conf(5), and whether they are numbers. */
enum ChronyArguments {
  NOTHING(
      0,
      0,
      "",
      "lock_all manual noclientlog nosystemcert rtconutc rtcsync",
      "write nothing after it"),
  INTEGER(
      1,
      1,
      "[+-]?\\d",
      "acquisitionport cmdport dscp logbanner maxntsconnections maxsamples minsamples minsources"
          + " nocerttimecheck ntsport ntsprocesses ntsrefresh ntsrotate port ptpport sched_priority",
      "write one whole number after it"),
  DECIMAL(
      1,
      1,
      "[+-]?(\\d|\\.\\d|(?i:inf|nan))",
      "clockprecision combinelimit corrtimeratio logchange maxclockerror maxdistance maxdrift"
          + " maxjitter maxslewrate maxupdateskew reselectdist rtcautotrim stratumweight",
      "write one number after it"),
  WORD(
      1,
      1,
      "",
      "authselectmode bindacqaddress bindacqdevice bindaddress bindcmdaddress bindcmddevice"
          + " binddevice clientloglimit driftfile dumpdir hwclockfile include keyfile leapsecmode"
          + " leapsectz logdir ntpsigndsocket ntscachedir ntsdumpdir ntsntpserver ntsservercert"
          + " ntsserverkey pidfile rtcdevice rtcfile user",
      "write one word after it"),
  TWO_WORDS(2, 2, "", "fallbackdrift mailonchange makestep", "write two words after it"),
  THREE_WORDS(3, 3, "", "maxchange", "write three words after it"),
  WORDS(
      1,
      Integer.MAX_VALUE,
      "",
      "broadcast confdir hwtimestamp initstepslew ntstrustedcerts peer pool refclock server"
          + " smoothtime sourcedir tempcomp",
      "write its words after it"),
  ANYTHING(
      0,
      Integer.MAX_VALUE,
      "",
      "allow cmdallow cmddeny cmdratelimit deny local log ntsratelimit ratelimit dumponexit"
          + " commandkey generatecommandkey linux_freq_scale linux_hz",
      "");

  private static final Map<String, ChronyArguments> BY_DIRECTIVE = byDirective();

  private final int least;
  private final int most;
  private final Pattern beginning;
  private final String directives;
  private final String hint;

  ChronyArguments(int least, int most, String beginning, String directives, String hint) {
    this.least = least;
    this.most = most;
    this.beginning = Pattern.compile(beginning);
    this.directives = directives;
    this.hint = hint;
  }

  private static Map<String, ChronyArguments> byDirective() {
    ImmutableMap.Builder<String, ChronyArguments> all = ImmutableMap.builder();
    for (ChronyArguments arguments : values()) {
      Splitter.on(' ').split(arguments.directives).forEach(name -> all.put(name, arguments));
    }
    return all.buildOrThrow();
  }

  /** What follows a directive, in whatever case it is written. */
  static Optional<ChronyArguments> of(String directive) {
    return Optional.ofNullable(BY_DIRECTIVE.get(directive.toLowerCase(Locale.ROOT)));
  }

  /** The names of all directives of chronyd 4.3. */
  static Set<String> directives() {
    return BY_DIRECTIVE.keySet();
  }

  boolean match(List<String> arguments) {
    return arguments.size() >= least
        && arguments.size() <= most
        && (arguments.isEmpty() || beginning.matcher(arguments.get(0)).lookingAt());
  }

  String hint() {
    return hint;
  }
}
