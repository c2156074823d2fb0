package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.Addresses;
import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.ChronyDirective;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Subnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whom chronyd answers: the narrowest {@code allow} or {@code deny} that holds an address decides,
 * and without one nobody is answered (chrony.conf(5)).
 *
 * @param rules the lines that could be understood
 * @param isKnown whether all could
 */
record ChronyAccess(List<Rule> rules, boolean isKnown) {

  private static final Ipv4Subnet EVERYBODY = Ipv4Subnet.containing(Ipv4Address.ofBits(0), 0);

  static ChronyAccess of(ChronyConfig chrony) {
    List<ChronyDirective> lines = TimeRules.directives(chrony, Set.of("allow", "deny"));
    List<Rule> rules = new ArrayList<>();
    for (ChronyDirective line : lines) {
      boolean allowed = line.name().toLowerCase(Locale.ROOT).equals("allow");
      network(line.arguments()).ifPresent(network -> rules.add(new Rule(network, allowed)));
    }
    return new ChronyAccess(rules, rules.size() == lines.size());
  }

  /** {@code all} is only for how lines within it are taken, which are none here. */
  private static Optional<Ipv4Subnet> network(List<String> arguments) {
    List<String> words = arguments.stream().filter(word -> !word.equals("all")).toList();
    if (words.isEmpty()) {
      return Optional.of(EVERYBODY);
    }
    String word = words.get(0);
    return Addresses.subnet(word).or(() -> Addresses.subnet(padded(word)));
  }

  /** {@code 192.168} is {@code 192.168.0.0/16}, and an address is a network of one. */
  private static String padded(String word) {
    int octets = (int) word.chars().filter(c -> c == '.').count() + 1;
    return word + ".0".repeat(Math.max(0, 4 - octets)) + "/" + 8 * octets;
  }

  /** Whether none of a host's addresses is answered, as far as the lines are known. */
  boolean refusesAll(Set<Ipv4Address> addresses) {
    return !addresses.isEmpty() && addresses.stream().allMatch(this::refuses);
  }

  private boolean refuses(Ipv4Address address) {
    Rule narrowest = null;
    for (Rule rule : rules) {
      boolean narrower =
          narrowest == null || rule.network().prefixLength() >= narrowest.network().prefixLength();
      if (rule.network().contains(address) && narrower) {
        narrowest = rule;
      }
    }
    return isKnown && (narrowest == null || !narrowest.allowed());
  }

  /**
   * A line.
   *
   * @param network whom it is for
   * @param allowed whether they are answered
   */
  record Rule(Ipv4Subnet network, boolean allowed) {}
}
