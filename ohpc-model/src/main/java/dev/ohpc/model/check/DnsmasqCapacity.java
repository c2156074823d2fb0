package dev.ohpc.model.check;

import dev.ohpc.model.config.ClusterConfigs;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpRange;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;

/** dnsmasq's own limits, unless it is told otherwise: 1,000 leases, 50 transfers (dnsmasq(8)). */
final class DnsmasqCapacity implements ConfigCheck {

  private static final SpecPath NODES = SpecPath.of("nodes");
  private static final long LEASES = 1000;
  private static final long TRANSFERS = 50;

  @Override
  public void check(ClusterConfigs configs, Findings findings) {
    DnsmasqConfig dnsmasq = configs.sms().dnsmasq();
    long nodes = configs.nodes().size();
    long leases = nodes + dnsmasq.entries(DhcpRange.class).mapToLong(DnsmasqCapacity::size).sum();
    if (leases > LEASES && !sets(dnsmasq, "dhcp-lease-max")) {
      findings.add(
          ProblemCode.LEASE_CAPACITY,
          NODES,
          nodes + " nodes and the pool may want " + leases + " leases; dnsmasq keeps " + LEASES,
          "add `dhcp-lease-max=" + leases + "` to `dnsmasq.options`");
    }
    if (nodes > TRANSFERS && !sets(dnsmasq, "tftp-max")) {
      findings.add(
          ProblemCode.TFTP_CAPACITY,
          NODES,
          nodes + " nodes may boot at once; dnsmasq serves files to " + TRANSFERS,
          "add `tftp-max=" + nodes + "` to `dnsmasq.options`");
    }
  }

  private static long size(DhcpRange range) {
    return range.last().map(last -> last.toLong() - range.first().toLong() + 1).orElse(0L);
  }

  private static boolean sets(DnsmasqConfig dnsmasq, String option) {
    return dnsmasq.entries(DnsmasqOption.Value.class).anyMatch(v -> v.name().equals(option))
        || dnsmasq.entries(DnsmasqOption.Other.class).anyMatch(o -> o.name().equals(option));
  }
}
