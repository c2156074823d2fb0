package dev.ohpc.model.check;

import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpBoot;
import dev.ohpc.model.config.DnsmasqOption.DhcpIgnore;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpRange;
import dev.ohpc.model.config.DnsmasqOption.Flag;
import dev.ohpc.model.config.SysctlConfig;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.Ipv4Address;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What dnsmasq does well in a test and badly at three in the morning. */
final class DnsmasqRules implements ConfigCheck {

  private static final DhcpIgnore IGNORE_UNKNOWN = new DhcpIgnore(List.of("!known"));
  private static final Set<String> ROUTER = Set.of("3", "option:router");

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files.server().dnsmasq().ifPresent(dnsmasq -> check(dnsmasq, files.server(), findings));
  }

  private static void check(DnsmasqConfig dnsmasq, ServerFiles server, Findings findings) {
    boundEarly(dnsmasq, findings);
    openPool(dnsmasq, findings);
    bootFile(dnsmasq, findings);
    router(dnsmasq, server, findings);
    nfsVersion(dnsmasq, findings);
  }

  private static void boundEarly(DnsmasqConfig dnsmasq, Findings findings) {
    dnsmasq
        .entries()
        .filter(new Flag("bind-interfaces")::equals)
        .findFirst()
        .ifPresent(
            flag ->
                findings.add(
                    ProblemCode.INTERFACE_BOUND_EARLY,
                    Where.ofProfile(flag),
                    "with `bind-interfaces` dnsmasq fails when the interface is not up yet at its"
                        + " start",
                    "use `bind-dynamic`, which waits (dnsmasq(8); 2.90 ends with status 2)"));
  }

  private static void openPool(DnsmasqConfig dnsmasq, Findings findings) {
    if (dnsmasq.entries().anyMatch(IGNORE_UNKNOWN::equals)) {
      return;
    }
    dnsmasq
        .entries(DhcpRange.class)
        .filter(range -> range.last().isPresent())
        .findFirst()
        .ifPresent(
            range ->
                findings.add(
                    ProblemCode.OPEN_POOL,
                    Where.of(SpecPath.of("network", "dhcp-range"), range),
                    "any board on the network gets an address and boot files",
                    "add `dhcp-ignore=tag:!known`, or leave the range out (dnsmasq(8))"));
  }

  private static void bootFile(DnsmasqConfig dnsmasq, Findings findings) {
    dnsmasq
        .entries(DhcpBoot.class)
        .findFirst()
        .ifPresent(
            boot ->
                findings.add(
                    ProblemCode.BOOT_FILE_IGNORED,
                    Where.ofProfile(boot),
                    "`dhcp-boot=" + boot.file() + "` has no effect on a Raspberry Pi 4",
                    "leave it out: the board asks TFTP for fixed names (firmware issue 1850)"));
  }

  private static void router(DnsmasqConfig dnsmasq, ServerFiles server, Findings findings) {
    Optional<String> forwards =
        server.sysctl().flatMap((SysctlConfig s) -> s.value("net.ipv4.ip_forward"));
    if (forwards.equals(Optional.of("1"))) {
      return;
    }
    dnsmasq
        .entries(DhcpOption.class)
        .filter(option -> ROUTER.contains(option.option()))
        .filter(option -> option.addresses().stream().anyMatch(a -> isOwn(a, server)))
        .findFirst()
        .ifPresent(
            option ->
                findings.add(
                    ProblemCode.ROUTER_DOES_NOT_FORWARD,
                    Where.ofProfile(option),
                    "nodes are told that the server is their router, and it forwards nothing",
                    "send no router (`dhcp-option=option:router`), or set"
                        + " `net.ipv4.ip_forward=1` and NAT"));
  }

  private static boolean isOwn(Ipv4Address address, ServerFiles server) {
    return server.keyfiles().stream()
        .flatMap(keyfile -> keyfile.value("ipv4", "address1").stream())
        .anyMatch(own -> own.startsWith(address + "/"));
  }

  private static void nfsVersion(DnsmasqConfig dnsmasq, Findings findings) {
    dnsmasq
        .entries(DhcpOption.class)
        .filter(option -> option.option().equals(DnsmasqOption.DhcpOption.ROOT_PATH))
        .filter(option -> option.text().stream().anyMatch(path -> !path.startsWith("nfs4:")))
        .findFirst()
        .ifPresent(
            option ->
                findings.add(
                    ProblemCode.ROOT_OVER_NFS3,
                    Where.ofProfile(option),
                    "the root path `"
                        + option.text().orElseThrow()
                        + "` asks for NFSv3, with rpcbind and statd",
                    "write `nfs4:SERVER:PATH:rw` (dracut.cmdline(7))"));
  }
}
