package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.Addresses;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.Controller;
import dev.ohpc.model.check.files.DnsmasqEntries;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.HostsConfig;
import dev.ohpc.model.config.HostsEntry;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.Ipv4Subnet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The server's name is no loopback address to the nodes, which dnsmasq tells what it is. */
final class LoopbackNames implements ConfigCheck {

  private static final Ipv4Subnet LOOPBACK = Ipv4Subnet.parse("127.0.0.0/8");

  @Override
  public void check(ClusterFiles files, Findings findings) {
    if (files.server().dnsmasq().filter(LoopbackNames::readsHosts).isPresent()) {
      files.server().hosts().ifPresent(hosts -> check(hosts, names(files), findings));
    }
  }

  private static boolean readsHosts(DnsmasqConfig dnsmasq) {
    boolean answers =
        DnsmasqEntries.named(dnsmasq, "port")
            .noneMatch(port -> DnsmasqEntries.words(port).equals(List.of("0")));
    return answers && DnsmasqEntries.named(dnsmasq, "no-hosts").findAny().isEmpty();
  }

  private static Set<String> names(ClusterFiles files) {
    Set<String> names = new HashSet<>(files.hosts().own().names());
    files.server().slurm().stream()
        .flatMap(slurm -> Controller.all(slurm).stream())
        .forEach(controller -> names.add(controller.key()));
    names.removeIf(name -> name.startsWith("localhost"));
    return names;
  }

  private static void check(HostsConfig hosts, Set<String> names, Findings findings) {
    hosts
        .entries()
        .filter(LoopbackNames::isLoopback)
        .filter(entry -> own(entry, names).isPresent())
        .findFirst()
        .ifPresent(entry -> report(entry, own(entry, names).orElseThrow(), findings));
  }

  private static boolean isLoopback(HostsEntry entry) {
    return Addresses.of(entry.address()).filter(LOOPBACK::contains).isPresent();
  }

  private static Optional<String> own(HostsEntry entry, Set<String> names) {
    return entry.names().stream()
        .filter(name -> names.contains(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static void report(HostsEntry entry, String name, Findings findings) {
    findings.add(
        ProblemCode.SERVER_IS_LOOPBACK,
        Where.of(SpecPath.of("sms"), entry),
        "/etc/hosts has `"
            + entry.address()
            + "` for this server's name `"
            + name
            + "`, and dnsmasq tells the nodes so",
        "give the name the server's address in the cluster alone: a node that asks for it finds"
            + " itself (dnsmasq(8); 2.90 answers with what /etc/hosts has)");
  }
}
