package dev.ohpc.model.check;

import dev.ohpc.model.NetworkSpec;
import dev.ohpc.model.SmsSpec;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Range;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The pool lies in the subnet and apart from all that has an address of its own. */
final class DhcpPool implements Check {

  private static final SpecPath POOL = SpecPath.of("network", "dhcp-range");

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
    List<Integer> nodes = new ArrayList<>();
    int node = 0;
    for (Ipv4Address address : subject.addresses()) {
      if (address != null && pool.contains(address)) {
        nodes.add(node);
      }
      node++;
    }
    boolean holdsSms = subject.sms().map(SmsSpec::address).filter(pool::contains).isPresent();
    if (holdsSms || !nodes.isEmpty()) {
      overlap(pool, nodes, holdsSms, subject, findings);
    }
  }

  private static void overlap(
      Ipv4Range pool, List<Integer> nodes, boolean holdsSms, Subject subject, Findings findings) {
    List<String> who = new ArrayList<>();
    if (holdsSms) {
      who.add("the management server");
    }
    if (!nodes.isEmpty()) {
      who.add(HostList.ofAll(nodes.stream().map(subject::label).toList()).toString());
    }
    findings.add(
        ProblemCode.POOL_OVERLAP,
        POOL,
        "the pool `" + pool + "` holds the address of " + String.join(" and ", who),
        "move the pool, so that no board is given an address that is taken",
        problem -> {
          if (holdsSms) {
            problem.addRelated(findings.related("taken here", SpecPath.of("sms", "address")));
          }
          nodes.stream()
              .limit(5)
              .map(node -> findings.related("taken here", Column.ADDRESS.path(node)))
              .forEach(problem::addRelated);
          return problem;
        });
  }
}
