package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.DnsmasqEntries;
import dev.ohpc.model.check.files.OwnNetwork;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Named;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.Interface;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.List;
import java.util.Optional;

/** dnsmasq answers on the cluster's interface, whenever that comes up. */
final class InterfaceRules implements ConfigCheck {

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files
        .server()
        .dnsmasq()
        .ifPresent(
            dnsmasq -> {
              bound(dnsmasq, findings);
              connected(dnsmasq, files.hosts().own(), findings);
            });
  }

  private static void bound(DnsmasqConfig dnsmasq, Findings findings) {
    Optional<DnsmasqOption> early = DnsmasqEntries.named(dnsmasq, "bind-interfaces").findFirst();
    Optional<DnsmasqOption> late = DnsmasqEntries.named(dnsmasq, "bind-dynamic").findFirst();
    if (early.isPresent() && late.isPresent()) {
      findings.add(
          ProblemCode.BIND_CONFLICT,
          Where.ofProfile(early.get(), late.get()),
          "dnsmasq.conf has `bind-interfaces` and `bind-dynamic`, which exclude each other",
          "leave `bind-dynamic` alone: dnsmasq does not start with both, though `dnsmasq --test`"
              + " finds nothing (2.90)");
    } else if (early.isPresent()) {
      findings.add(
          ProblemCode.INTERFACE_BOUND_EARLY,
          Where.ofProfile(early.get()),
          "with `bind-interfaces` dnsmasq fails when the interface is not up yet at its start",
          "use `bind-dynamic`, which waits (dnsmasq(8); 2.90 ends with status 2)");
    }
  }

  private static void connected(DnsmasqConfig dnsmasq, OwnNetwork own, Findings findings) {
    List<Named> without =
        dnsmasq
            .entries(Interface.class)
            .flatMap(line -> line.names().stream().map(name -> new Named(name, line)))
            .filter(line -> !line.name().equals("lo") && !isOneOf(own, line.name()))
            .toList();
    if (!own.interfaces().isEmpty() && !without.isEmpty()) {
      String name = without.get(0).name();
      findings.add(
          ProblemCode.INTERFACE_WITHOUT_CONNECTION,
          Where.of(SpecPath.of("sms", "interface"), without.get(0).entry()),
          "dnsmasq answers on `" + name + "`, and no keyfile connects that interface",
          "name the interface of a keyfile, one of "
              + String.join(", ", own.interfaces())
              + " (dnsmasq(8); nm-settings(5), connection.interface-name)");
    }
  }

  /** Whether a name, or the letters before its {@code *}, is an interface of the server. */
  private static boolean isOneOf(OwnNetwork own, String name) {
    return name.endsWith("*")
        ? own.interfaces().stream()
            .anyMatch(known -> known.startsWith(name.substring(0, name.length() - 1)))
        : own.interfaces().contains(name);
  }
}
