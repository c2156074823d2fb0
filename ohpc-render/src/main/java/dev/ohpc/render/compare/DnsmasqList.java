package dev.ohpc.render.compare;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Options of dnsmasq whose value is a list that may be parted over lines (dnsmasq(8)). */
final class DnsmasqList {

  /** Options of which each value counts, in any order. */
  private static final Set<String> SETS =
      Set.of(
          "listen-address",
          "except-interface",
          "no-dhcp-interface",
          "no-dhcpv4-interface",
          "no-dhcpv6-interface");

  /** Options that begin with a tag, which may have {@code set:} before it. */
  private static final Set<String> TAGGED =
      Set.of(
          "dhcp-vendorclass",
          "dhcp-userclass",
          "dhcp-circuitid",
          "dhcp-remoteid",
          "dhcp-subscrid",
          "dhcp-name-match");

  private static final String SET = "set:";

  private static final Splitter COMMA = Splitter.on(',').trimResults();

  /** A text that is the same without its quotes. */
  private static final Pattern QUOTED = Pattern.compile("\"([^\\s\",\\\\]+(?: [^\\s\",\\\\]+)*)\"");

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private DnsmasqList() {}

  /** Tells a value as it stands in the file. */
  static void tell(String keyword, String value, Facts facts) {
    if (SETS.contains(keyword)) {
      COMMA.split(value).forEach(one -> facts.set(keyword, one, ""));
    } else if (keyword.equals("cname")) {
      names(COMMA.splitToList(value), facts);
    } else if (TAGGED.contains(keyword)) {
      boolean isSet = value.startsWith(SET);
      facts.add(keyword, "", isSet ? value.substring(SET.length()) : value);
    } else if (keyword.equals("txt-record")) {
      facts.add(keyword, "", QUOTED.matcher(value).replaceAll("$1"));
    } else {
      facts.add(keyword, "", value);
    }
  }

  /** Names of the one that is last, but for the time that it may be kept. */
  private static void names(List<String> fields, Facts facts) {
    int last = fields.size() - 1;
    boolean hasTime = last > 1 && NUMBER.matcher(fields.get(last)).matches();
    int target = hasTime ? last - 1 : last;
    String text = String.join(",", fields.subList(target, fields.size()));
    fields.subList(0, target).forEach(name -> facts.add("cname", name, text));
  }

  /** An address of several domains is one of each. */
  static void address(String value, Facts facts) {
    int end = value.lastIndexOf('/');
    if (end < 1 || value.charAt(0) != '/') {
      facts.add("address", "", value);
      return;
    }
    Splitter.on('/')
        .split(value.substring(1, end))
        .forEach(domain -> facts.add("address", "/" + domain + "/", value.substring(end + 1)));
  }
}
