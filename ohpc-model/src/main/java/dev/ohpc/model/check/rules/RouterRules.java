package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.DnsmasqEntries;
import dev.ohpc.model.check.files.OwnNetwork;
import dev.ohpc.model.check.files.ServerFiles;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpRange;
import dev.ohpc.model.problem.ProblemCode;
import java.util.List;
import java.util.Optional;

/** A router that nodes are told of forwards what they send it. */
final class RouterRules implements ConfigCheck {

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files
        .server()
        .dnsmasq()
        .filter(dnsmasq -> !forwards(files.server()))
        .ifPresent(dnsmasq -> check(dnsmasq, files, findings));
  }

  private static void check(DnsmasqConfig dnsmasq, ClusterFiles files, Findings findings) {
    List<DhcpOption> lines = lines(dnsmasq);
    OwnNetwork own = files.hosts().own();
    Optional<DhcpOption> told =
        lines.stream()
            .filter(line -> line.addresses().stream().anyMatch(own.addresses()::contains))
            .findFirst();
    boolean byDefault = lines.isEmpty() && dnsmasq.entries(DhcpRange.class).findAny().isPresent();
    if (told.isPresent() || byDefault) {
      Object shown = told.<Object>map(line -> line).orElse(dnsmasq);
      findings.add(
          ProblemCode.ROUTER_DOES_NOT_FORWARD,
          files.chosen(shown, shown),
          "nodes are told that the server is their router, and it forwards nothing",
          "send no router (`dhcp-option=option:router`, dnsmasq(8)), or set"
              + " `net.ipv4.ip_forward=1` and NAT (sysctl.d(5))");
    }
  }

  /** Whether nodes reach what is beyond their own network. */
  static boolean leadsOut(ServerFiles server, OwnNetwork own) {
    if (forwards(server)) {
      return true;
    }
    return server.dnsmasq().stream()
        .flatMap(dnsmasq -> lines(dnsmasq).stream())
        .flatMap(line -> line.addresses().stream())
        .anyMatch(router -> !own.addresses().contains(router));
  }

  private static List<DhcpOption> lines(DnsmasqConfig dnsmasq) {
    return dnsmasq
        .entries(DhcpOption.class)
        .filter(option -> DnsmasqEntries.isOption(option, 3, "router"))
        .toList();
  }

  private static boolean forwards(ServerFiles server) {
    return server
        .sysctl()
        .flatMap(sysctl -> sysctl.value("net.ipv4.ip_forward"))
        .equals(Optional.of("1"));
  }
}
