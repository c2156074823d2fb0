package dev.ohpc.model.check;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpHost;
import dev.ohpc.model.config.DnsmasqOption.DhcpIgnore;
import dev.ohpc.model.config.DnsmasqOption.DhcpMac;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.DnsmasqOption.Flag;
import dev.ohpc.model.config.DnsmasqOption.Interface;
import dev.ohpc.model.config.DnsmasqOption.Other;
import dev.ohpc.model.config.DnsmasqOption.Value;
import dev.ohpc.model.value.MacAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The one place that takes the entries of a dnsmasq.conf apart. */
final class DnsmasqEntries {

  private static final Splitter COMMA = Splitter.on(',').trimResults();

  private DnsmasqEntries() {}

  /** What an option without a type of its own is called; empty for the others. */
  static String name(DnsmasqOption option) {
    if (option instanceof Flag flag) {
      return flag.name();
    } else if (option instanceof Value value) {
      return value.name();
    } else if (option instanceof Other other) {
      return other.name();
    }
    return "";
  }

  /** The words behind the {@code =} of an option without a type of its own. */
  static List<String> words(DnsmasqOption option) {
    if (option instanceof Value value) {
      return COMMA.splitToList(value.value());
    } else if (option instanceof Other other && other.line().contains("=")) {
      return COMMA.splitToList(other.line().substring(other.name().length() + 1));
    }
    return List.of();
  }

  /** The options with a name, among those without a type of their own. */
  static Stream<DnsmasqOption> named(DnsmasqConfig config, String name) {
    return config.entries().filter(option -> name(option).equals(name));
  }

  /** Whether boards, or their tags, may stand in other files as well. */
  static boolean readsMore(DnsmasqConfig config) {
    Set<String> others =
        ImmutableSet.of("dhcp-hostsfile", "dhcp-hostsdir", "conf-file", "conf-dir", "dhcp-script");
    return config.entries().map(DnsmasqEntries::name).anyMatch(others::contains);
  }

  /** The tags that an option asks for, with a {@code !} before one that must not be there. */
  static List<String> tagsAsked(DnsmasqOption option) {
    if (option instanceof DhcpOption dhcp) {
      return dhcp.tag().stream().map(Object::toString).toList();
    } else if (option instanceof DhcpIgnore ignore) {
      return ignore.tags();
    }
    return behind("tag:", option);
  }

  /** The tags that an option sets. */
  static List<String> tagsSet(DnsmasqOption option) {
    if (option instanceof DhcpHost host) {
      return host.tag().stream().map(Object::toString).toList();
    } else if (option instanceof DhcpMac mac) {
      return List.of(mac.tag().toString());
    } else if (option instanceof Interface own) {
      return List.of(own.name().toString());
    }
    return behind("set:", option);
  }

  private static List<String> behind(String head, DnsmasqOption option) {
    return words(option).stream()
        .filter(word -> word.startsWith(head))
        .map(word -> word.substring(head.length()))
        .toList();
  }

  /** The boards that have an entry of their own. */
  static List<Board> boards(DnsmasqConfig config) {
    SetMultimap<MacAddress, String> byMac = LinkedHashMultimap.create();
    config.entries(DhcpMac.class).forEach(line -> byMac.put(line.mac(), line.tag().toString()));
    return config
        .entries(DhcpHost.class)
        .map(host -> board(host, byMac))
        .collect(ImmutableList.toImmutableList());
  }

  private static Board board(DhcpHost host, SetMultimap<MacAddress, String> byMac) {
    ImmutableSet.Builder<String> tags = ImmutableSet.builder();
    tags.addAll(tagsSet(host)).addAll(byMac.get(host.mac())).add("known");
    return new Board(
        host,
        List.of(host.mac()),
        Optional.of(host.address()),
        Optional.of(host.name().toString()),
        tags.build());
  }

  /** Whether a line is about one option of the DHCP answer, by its number or its name. */
  static boolean isOption(DhcpOption option, int number, String name) {
    String given = option.option();
    return given.equals(Integer.toString(number)) || given.equals("option:" + name);
  }
}
