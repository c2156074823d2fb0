package dev.ohpc.model.check.rules;

import com.google.common.primitives.Longs;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpHost;
import dev.ohpc.model.config.DnsmasqOption.DhcpRange;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.Objects;

/** dnsmasq's own limits, unless it is told otherwise: 1,000 leases, 50 transfers (dnsmasq(8)). */
final class DnsmasqCapacity implements ConfigCheck {

  private static final SpecPath NODES = SpecPath.of("nodes");
  private static final long LEASES = 1000;
  private static final long TRANSFERS = 50;

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files.server().dnsmasq().ifPresent(dnsmasq -> check(dnsmasq, findings));
  }

  private static void check(DnsmasqConfig dnsmasq, Findings findings) {
    long nodes = dnsmasq.entries(DhcpHost.class).count();
    long leases = nodes + dnsmasq.entries(DhcpRange.class).mapToLong(DnsmasqCapacity::size).sum();
    long mostLeases = limit(dnsmasq, "dhcp-lease-max", LEASES);
    if (leases > mostLeases) {
      findings.add(
          ProblemCode.LEASE_CAPACITY,
          Where.of(NODES, dnsmasq),
          nodes + " nodes and the pool may want " + leases + " leases; dnsmasq keeps " + mostLeases,
          "set `dhcp-lease-max=" + leases + "` in `dnsmasq.options` (dnsmasq(8))");
    }
    long mostTransfers = limit(dnsmasq, "tftp-max", TRANSFERS);
    if (nodes > mostTransfers) {
      findings.add(
          ProblemCode.TFTP_CAPACITY,
          Where.of(NODES, dnsmasq),
          nodes + " nodes may boot at once; dnsmasq serves files to " + mostTransfers,
          "set `tftp-max=" + nodes + "` in `dnsmasq.options` (dnsmasq(8))");
    }
  }

  private static long size(DhcpRange range) {
    return range.last().map(last -> last.toLong() - range.first().toLong() + 1).orElse(0L);
  }

  private static long limit(DnsmasqConfig dnsmasq, String option, long byDefault) {
    return dnsmasq
        .entries(DnsmasqOption.Value.class)
        .filter(value -> value.keyword().equals(option))
        .map(value -> Longs.tryParse(value.value()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(byDefault);
  }
}
