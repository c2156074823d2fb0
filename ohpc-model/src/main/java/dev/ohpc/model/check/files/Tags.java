package dev.ohpc.model.check.files;

import com.google.common.collect.ImmutableSet;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tags that a board can have in a dnsmasq.conf.
 *
 * @param set those that some line sets, and those that dnsmasq sets by itself
 */
public record Tags(Set<String> set) {

  /** Beside the names of interfaces (dnsmasq(8), TAGS). */
  private static final Set<String> BUILT_IN =
      ImmutableSet.of("known", "known-othernet", "bootp", "cpewan-id", "dhcpv6");

  public static Tags of(DnsmasqConfig dnsmasq, OwnNetwork own) {
    Set<String> set = new HashSet<>(BUILT_IN);
    set.addAll(own.interfaces());
    dnsmasq.entries().forEach(option -> set.addAll(DnsmasqEntries.tagsSet(option)));
    return new Tags(set);
  }

  /** The tags that an option asks for and no board has. */
  public List<String> neverSet(DnsmasqOption option) {
    return DnsmasqEntries.tagsAsked(option).stream()
        .filter(tag -> !tag.startsWith("!") && !set.contains(tag))
        .toList();
  }
}
