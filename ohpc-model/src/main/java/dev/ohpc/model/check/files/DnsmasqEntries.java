package dev.ohpc.model.check.files;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpBoot;
import dev.ohpc.model.config.DnsmasqOption.DhcpHost;
import dev.ohpc.model.config.DnsmasqOption.DhcpIgnore;
import dev.ohpc.model.config.DnsmasqOption.DhcpMac;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpRange;
import dev.ohpc.model.config.DnsmasqOption.Interface;
import dev.ohpc.model.config.DnsmasqOption.Other;
import dev.ohpc.model.config.DnsmasqOption.PxeService;
import dev.ohpc.model.config.DnsmasqOption.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The one place that takes the entries of a dnsmasq.conf apart. */
public final class DnsmasqEntries {

  private static final Splitter COMMA = Splitter.on(',').trimResults();

  private static final Set<String> OTHER_FILES =
      ImmutableSet.of("dhcp-hostsfile", "dhcp-hostsdir", "conf-file", "conf-dir", "dhcp-script");

  private DnsmasqEntries() {}

  /** The options with a name. */
  public static Stream<DnsmasqOption> named(DnsmasqConfig config, String keyword) {
    return config.entries().filter(option -> option.keyword().equals(keyword));
  }

  /** What stands behind the {@code =} of an option without a record of its own. */
  public static List<String> words(DnsmasqOption option) {
    if (option instanceof Value value) {
      return COMMA.splitToList(value.value());
    } else if (option instanceof Other other) {
      return other.value().map(COMMA::splitToList).orElse(List.of());
    }
    return List.of();
  }

  /** Whether boards, or their tags, may stand in other files as well. */
  public static boolean readsMore(DnsmasqConfig config) {
    return config.entries().map(DnsmasqOption::keyword).anyMatch(OTHER_FILES::contains);
  }

  /**
   * The tags that an option asks for, with a {@code !} before one that must not be there, for which
   * dnsmasq still takes the {@code #} of its first versions (2.90, measured).
   */
  public static List<String> tagsAsked(DnsmasqOption option) {
    List<String> written = tagsWritten(option);
    return written.stream().noneMatch(tag -> tag.startsWith("#"))
        ? written
        : written.stream().map(DnsmasqEntries::withoutOldMark).toList();
  }

  private static String withoutOldMark(String tag) {
    return tag.startsWith("#") ? "!" + tag.substring(1) : tag;
  }

  private static List<String> tagsWritten(DnsmasqOption option) {
    if (option instanceof DhcpOption dhcp) {
      return dhcp.tags();
    } else if (option instanceof DhcpHost host) {
      return host.tags();
    } else if (option instanceof DhcpIgnore ignore) {
      return ignore.tags();
    } else if (option instanceof DhcpRange range) {
      return range.tags();
    } else if (option instanceof DhcpBoot boot) {
      return boot.tags();
    } else if (option instanceof PxeService service) {
      return service.tags();
    }
    return behind("tag:", option);
  }

  /** The tags that an option sets; an interface is one. */
  public static List<String> tagsSet(DnsmasqOption option) {
    if (option instanceof DhcpHost host) {
      return host.sets();
    } else if (option instanceof DhcpMac mac) {
      return List.of(mac.set());
    } else if (option instanceof DhcpRange range) {
      return range.set().stream().toList();
    } else if (option instanceof Interface own) {
      return own.names();
    }
    return behind("set:", option);
  }

  private static List<String> behind(String head, DnsmasqOption option) {
    return words(option).stream()
        .filter(word -> word.startsWith(head))
        .map(word -> word.substring(head.length()))
        .toList();
  }

  /**
   * The boards that have an entry of their own, but for those of which nobody knows whose it is.
   */
  static List<Board> boards(DnsmasqConfig config, List<MisreadHost> misread) {
    Set<DnsmasqOption> nobodys = Sets.newIdentityHashSet();
    misread.stream().filter(MisreadHost::isName).forEach(host -> nobodys.add(host.line()));
    MacTags tags = new MacTags(config.entries(DhcpMac.class).toList());
    return config
        .entries(DhcpHost.class)
        .filter(host -> !host.ignored() && !nobodys.contains(host))
        .map(host -> board(host, tags))
        .collect(ImmutableList.toImmutableList());
  }

  private static Board board(DhcpHost host, MacTags byMac) {
    ImmutableSet.Builder<String> tags = ImmutableSet.builder();
    tags.addAll(host.sets()).add("known");
    host.macs().forEach(mac -> tags.addAll(byMac.of(mac)));
    return new Board(host, tags.build());
  }

  /** Whether a line is about one option of the DHCP answer, by its number or its name. */
  public static boolean isOption(DhcpOption option, int number, String name) {
    String given = option.option();
    return option.space().isEmpty()
        && (given.equals(Integer.toString(number)) || given.equals("option:" + name));
  }
}
