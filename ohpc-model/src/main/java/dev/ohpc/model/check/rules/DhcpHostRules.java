package dev.ohpc.model.check.rules;

import com.google.common.collect.Lists;
import dev.ohpc.model.check.files.Board;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.Hosts;
import dev.ohpc.model.check.files.MisreadHost;
import dev.ohpc.model.check.files.OwnNetwork;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Named;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption.DhcpRange;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Subnet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Each dhcp-host is one board, with a name and an address that dnsmasq gives to it alone. */
final class DhcpHostRules implements ConfigCheck {

  private static final SpecPath NODES = SpecPath.of("nodes");

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files.server().dnsmasq().ifPresent(dnsmasq -> check(dnsmasq, files.hosts(), findings));
  }

  private static void check(DnsmasqConfig dnsmasq, Hosts hosts, Findings findings) {
    List<Board> boards = hosts.boards();
    misread(hosts.misread(), findings);
    addresses(boards, findings);
    names(boards, findings);
    Optional<List<Ipv4Subnet>> served = served(dnsmasq, hosts.own());
    macs(boards, served.orElse(List.of()), findings);
    served.ifPresent(subnets -> inSubnet(hosts, subnets, findings));
  }

  private static void misread(List<MisreadHost> misread, Findings findings) {
    if (!misread.isEmpty()) {
      MisreadHost first = misread.get(0);
      findings.addForEntries(
          ProblemCode.DHCP_HOST_MISREAD,
          NODES,
          Lists.transform(misread, MisreadHost::line),
          first.isName()
              ? "dnsmasq takes `" + first.word() + "` for the name of a host"
              : "`" + first.word() + "` is the hardware address of no board: it has not six octets",
          "write six octets with `:` between them, and four numbers up to 255: dnsmasq starts"
              + " without a word, and the board gets another address or none (2.90)",
          UnaryOperator.identity());
    }
  }

  private static void addresses(List<Board> boards, Findings findings) {
    List<Named> again = again(boards, board -> listOf(board.address()));
    if (!again.isEmpty()) {
      findings.addForHosts(
          ProblemCode.DUPLICATE_ADDRESS,
          NODES,
          again,
          nodes -> "dnsmasq.conf gives " + nodes + " an address that another board has",
          "give each dhcp-host an address of its own: dnsmasq ends with `duplicate dhcp-host IP"
              + " address` (2.90)");
    }
  }

  private static void names(List<Board> boards, Findings findings) {
    List<Named> again = again(boards, board -> listOf(board.key()));
    if (!again.isEmpty()) {
      findings.addForHosts(
          ProblemCode.DHCP_NAME_TWICE,
          NODES,
          again,
          nodes -> "dnsmasq.conf gives the name " + nodes + " to more than one board",
          "give each dhcp-host a name of its own: the board that comes last has it in DNS"
              + " (dnsmasq 2.90 starts without a word)");
    }
  }

  /** One board may have an entry for each network that it moves between (dnsmasq(8), dhcp-host). */
  private static void macs(List<Board> boards, List<Ipv4Subnet> served, Findings findings) {
    List<Named> again =
        again(boards, board -> Lists.transform(board.macs(), mac -> mac + network(board, served)));
    if (!again.isEmpty()) {
      findings.addForHosts(
          ProblemCode.DHCP_MAC_TWICE,
          NODES,
          again,
          nodes -> "dnsmasq.conf gives " + nodes + " the MAC address of another board",
          "give each dhcp-host the MAC address of its board: dnsmasq starts without a word, and"
              + " one of the two never gets its address (2.90)");
    }
  }

  private static String network(Board board, List<Ipv4Subnet> served) {
    return board
        .address()
        .flatMap(address -> served.stream().filter(net -> net.contains(address)).findFirst())
        .map(network -> " in " + network)
        .orElse("");
  }

  /** The boards with a value that an earlier one has too. */
  private static List<Named> again(List<Board> boards, Function<Board, List<?>> values) {
    Map<Object, Board> first = new HashMap<>();
    List<Named> again = new ArrayList<>();
    for (Board board : boards) {
      boolean isTaken = false;
      for (Object value : values.apply(board)) {
        isTaken |= !board.equals(first.computeIfAbsent(value, key -> board));
      }
      if (isTaken) {
        again.add(board.named());
      }
    }
    return again;
  }

  private static List<?> listOf(Optional<?> value) {
    return value.isPresent() ? List.of(value.get()) : List.of();
  }

  /** The networks of all ranges, when each is known by its mask or by an interface. */
  private static Optional<List<Ipv4Subnet>> served(DnsmasqConfig dnsmasq, OwnNetwork own) {
    List<DhcpRange> ranges = dnsmasq.entries(DhcpRange.class).toList();
    List<Ipv4Subnet> served =
        ranges.stream().flatMap(range -> network(range, own).stream()).distinct().toList();
    boolean known = ranges.stream().allMatch(range -> network(range, own).isPresent());
    return known && !served.isEmpty() ? Optional.of(served) : Optional.empty();
  }

  private static Optional<Ipv4Subnet> network(DhcpRange range, OwnNetwork own) {
    Ipv4Address first = range.first();
    return range
        .netmask()
        .flatMap(mask -> subnet(first, mask))
        .or(() -> own.subnets().stream().filter(net -> net.contains(first)).findFirst());
  }

  private static Optional<Ipv4Subnet> subnet(Ipv4Address address, Ipv4Address mask) {
    try {
      return Optional.of(Ipv4Subnet.containing(address, mask));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  private static void inSubnet(Hosts hosts, List<Ipv4Subnet> served, Findings findings) {
    List<Named> outside =
        hosts.boards().stream()
            .filter(board -> areOutside(hosts.addresses(board), served))
            .map(board -> board.named())
            .toList();
    if (!outside.isEmpty()) {
      findings.addForHosts(
          ProblemCode.DHCP_ADDRESS_NOT_SERVED,
          NODES,
          outside,
          nodes -> "no dhcp-range is in the network of the addresses of " + nodes,
          "give an address of a range's network, or add a range for the other: dnsmasq gives no"
              + " address outside of them (dnsmasq(8), dhcp-host)");
    }
  }

  private static boolean areOutside(Set<Ipv4Address> addresses, List<Ipv4Subnet> served) {
    return !addresses.isEmpty()
        && addresses.stream().noneMatch(at -> served.stream().anyMatch(net -> net.contains(at)));
  }
}
