package dev.ohpc.model.check.spec;

import dev.ohpc.model.NetworkSpec;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Range;
import dev.ohpc.model.value.Ipv4Subnet;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The pool lies in the subnet and apart from all that has an address of its own. */
final class DhcpPool implements Check {

  private static final SpecPath POOL = SpecPath.of("network", "dhcp-range");
  private static final SpecPath SMS = SpecPath.of("sms", "address");
  private static final SpecPath ROUTER = SpecPath.of("network", "router");

  // dnsmasq(8), dhcp-range: "the minimum lease time is two minutes"
  private static final long SHORTEST_LEASE_SECONDS = 120;

  @Override
  public void check(Subject subject, Findings findings) {
    subject.network().ifPresent(network -> lease(network, findings));
    subject
        .network()
        .flatMap(NetworkSpec::dhcpRange)
        .ifPresent(pool -> pool(pool, subject, findings));
  }

  private static void lease(NetworkSpec network, Findings findings) {
    OptionalLong seconds = network.leaseTime().seconds();
    if (seconds.isPresent() && seconds.getAsLong() < SHORTEST_LEASE_SECONDS) {
      findings.add(
          ProblemCode.LEASE_TOO_SHORT,
          SpecPath.of("network", "lease-time"),
          "a lease of `" + network.leaseTime() + "` is shorter than dnsmasq allows",
          "use at least `2m`");
    }
  }

  private static void pool(Ipv4Range pool, Subject subject, Findings findings) {
    NetworkSpec network = subject.network().orElseThrow();
    boolean inside =
        network.subnet().contains(pool.first()) && network.subnet().contains(pool.last());
    if (!inside) {
      findings.add(
          ProblemCode.POOL_OUTSIDE_SUBNET,
          POOL,
          "the pool `" + pool + "` leaves the subnet `" + network.subnet() + "`",
          "use addresses of the subnet for both ends",
          problem ->
              problem.addRelated(findings.related("subnet", SpecPath.of("network", "subnet"))));
      return;
    }
    ends(pool, network.subnet(), findings);
    List<Integer> nodes = new ArrayList<>();
    int node = 0;
    for (Ipv4Address address : subject.addresses()) {
      if (address != null && pool.contains(address)) {
        nodes.add(node);
      }
      node++;
    }
    List<Taken> taken = new ArrayList<>();
    subject
        .sms()
        .filter(sms -> pool.contains(sms.address()))
        .ifPresent(sms -> taken.add(new Taken("the management server", SMS)));
    network
        .router()
        .filter(router -> pool.contains(router) && !isSms(router, subject))
        .ifPresent(router -> taken.add(new Taken("the router", ROUTER)));
    if (!taken.isEmpty() || !nodes.isEmpty()) {
      overlap(pool, nodes, taken, subject, findings);
    }
  }

  private static boolean isSms(Ipv4Address address, Subject subject) {
    return subject.sms().filter(sms -> sms.address().equals(address)).isPresent();
  }

  private static void ends(Ipv4Range pool, Ipv4Subnet subnet, Findings findings) {
    if (pool.first().equals(subnet.network())) {
      end(ProblemCode.NETWORK_ADDRESS, "network", pool, findings);
    }
    if (pool.last().equals(subnet.broadcast())) {
      end(ProblemCode.BROADCAST_ADDRESS, "broadcast", pool, findings);
    }
  }

  private static void end(ProblemCode code, String which, Ipv4Range pool, Findings findings) {
    findings.add(
        code,
        POOL,
        "the pool `" + pool + "` holds the " + which + " address of the subnet",
        "leave it out: no board can have it");
  }

  private static void overlap(
      Ipv4Range pool, List<Integer> nodes, List<Taken> taken, Subject subject, Findings findings) {
    List<String> who = new ArrayList<>();
    taken.forEach(host -> who.add(host.who()));
    if (!nodes.isEmpty()) {
      who.add(subject.labels(nodes));
    }
    findings.add(
        ProblemCode.POOL_OVERLAP,
        POOL,
        "the pool `" + pool + "` holds the address of " + String.join(" and ", who),
        "move the pool, so that no board is given an address that is taken",
        problem -> {
          taken.forEach(host -> problem.addRelated(findings.related("taken here", host.at())));
          nodes.stream()
              .limit(5)
              .map(node -> findings.related("taken here", Column.ADDRESS.path(node)))
              .forEach(problem::addRelated);
          return problem;
        });
  }

  private record Taken(String who, SpecPath at) {}
}
