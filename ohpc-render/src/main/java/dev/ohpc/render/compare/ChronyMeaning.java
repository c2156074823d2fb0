package dev.ohpc.render.compare;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.ChronyDirective;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What chronyd makes of chrony.conf(5): sources in any order, each with its options in one order;
 * each line of some directives, and the last of others; who may ask.
 */
final class ChronyMeaning implements Meaning<ChronyConfig> {

  private static final Splitter BLANKS = Splitter.on(' ');

  private static final Set<String> SOURCES = Set.of("server", "pool", "peer");

  /** Options of a source that are a word alone; each other one is two. */
  private static final Set<String> FLAGS =
      words(
          "auto_offline burst copy iburst ipv4 ipv6 offline noselect prefer require trust nts"
              + " xleave");

  /** Directives of which each line counts. */
  private static final Set<String> EACH_COUNTS =
      words(
          "refclock hwtimestamp broadcast initstepslew include confdir sourcedir ntstrustedcerts"
              + " ntsservercert ntsserverkey bindaddress bindacqaddress bindcmdaddress"
              + " fallbackdrift");

  /** Directives whose arguments are numbers. */
  private static final Set<String> NUMBERS =
      words(
          "clockprecision combinelimit corrtimeratio logchange makestep maxchange maxclockerror"
              + " maxdistance maxdrift maxjitter maxslewrate maxupdateskew reselectdist"
              + " rtcautotrim stratumweight");

  private static final Pattern DECIMAL = Pattern.compile("\\+?[0-9]{1,15}(\\.[0-9]{0,15})?");

  /** Directives of who may ask, and whether they allow it. */
  private static final Map<String, AccessList.Rule> ACCESS =
      ImmutableMap.of(
          "allow", new AccessList.Rule("access", "allow"),
          "deny", new AccessList.Rule("access", "deny"),
          "cmdallow", new AccessList.Rule("command access", "allow"),
          "cmddeny", new AccessList.Rule("command access", "deny"));

  private static Set<String> words(String words) {
    return ImmutableSet.copyOf(BLANKS.splitToList(words));
  }

  @Override
  public void tell(ChronyConfig config, Facts facts) {
    Map<String, AccessList> access = new HashMap<>();
    for (ChronyDirective directive : (Iterable<ChronyDirective>) config.entries()::iterator) {
      String name = Ascii.toLowerCase(directive.name());
      AccessList.Rule rule = ACCESS.get(name);
      if (rule == null) {
        tell(name, directive.arguments(), facts);
      } else {
        access
            .computeIfAbsent(rule.what(), AccessList::new)
            .add(rule.verdict(), directive.arguments());
      }
    }
    access.values().forEach(list -> list.tell(facts));
  }

  private static void tell(String name, List<String> arguments, Facts facts) {
    if (SOURCES.contains(name) && !arguments.isEmpty()) {
      facts.set(name, arguments.get(0), options(arguments.subList(1, arguments.size())));
    } else if (EACH_COUNTS.contains(name)) {
      facts.add(name, "", String.join(" ", arguments));
    } else if (name.equals("log")) {
      arguments.forEach(what -> facts.set(name, what, ""));
    } else {
      boolean areNumbers = NUMBERS.contains(name);
      facts.set(
          name,
          "",
          arguments.stream()
              .map(word -> areNumbers ? number(word) : word)
              .collect(Collectors.joining(" ")));
    }
  }

  private static String options(List<String> words) {
    List<String> options = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String name = Ascii.toLowerCase(words.get(i));
      boolean isPair = !FLAGS.contains(name) && i + 1 < words.size();
      options.add(isPair ? name + " " + number(words.get(++i)) : name);
    }
    return options.stream().sorted().collect(Collectors.joining(" "));
  }

  private static String number(String word) {
    return DECIMAL.matcher(word).matches()
        ? new BigDecimal(word).stripTrailingZeros().toPlainString()
        : word;
  }
}
