package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.DnsmasqEntries;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption.DhcpBoot;
import dev.ohpc.model.config.DnsmasqOption.DhcpIgnore;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpRange;
import dev.ohpc.model.config.DnsmasqOption.TftpRoot;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.Ipv4Address;
import java.util.List;

/** What dnsmasq does well in a test and badly at three in the morning. */
final class DnsmasqRules implements ConfigCheck {

  private static final List<String> UNKNOWN = List.of("!known");

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files.server().dnsmasq().ifPresent(dnsmasq -> check(dnsmasq, files, findings));
  }

  private static void check(DnsmasqConfig dnsmasq, ClusterFiles files, Findings findings) {
    openPool(dnsmasq, findings);
    reversed(dnsmasq, findings);
    bootFile(dnsmasq, files, findings);
    sharedBootFiles(dnsmasq, files.hosts().boards().size(), findings);
    nfsVersion(dnsmasq, files, findings);
  }

  private static void openPool(DnsmasqConfig dnsmasq, Findings findings) {
    if (dnsmasq
        .entries(DhcpIgnore.class)
        .map(DnsmasqEntries::tagsAsked)
        .anyMatch(UNKNOWN::equals)) {
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

  private static void bootFile(DnsmasqConfig dnsmasq, ClusterFiles files, Findings findings) {
    dnsmasq
        .entries(DhcpBoot.class)
        .findFirst()
        .ifPresent(
            boot ->
                findings.add(
                    ProblemCode.BOOT_FILE_IGNORED,
                    files.chosen(boot, boot),
                    "`dhcp-boot=" + boot.file() + "` has no effect on a Raspberry Pi 4",
                    "leave it out: the board asks TFTP for fixed names (firmware issue 1850)"));
  }

  private static void reversed(DnsmasqConfig dnsmasq, Findings findings) {
    dnsmasq
        .entries(DhcpRange.class)
        .filter(range -> range.last().filter(last -> isBefore(last, range.first())).isPresent())
        .findFirst()
        .ifPresent(
            range ->
                findings.add(
                    ProblemCode.DHCP_RANGE_REVERSED,
                    Where.of(SpecPath.of("network", "dhcp-range"), range),
                    "the range from "
                        + range.first()
                        + " to "
                        + range.last().orElseThrow()
                        + " ends before it begins",
                    "write the lower address first: dnsmasq swaps them without a word, but one of"
                        + " them is probably not the one that is meant (2.90)"));
  }

  private static boolean isBefore(Ipv4Address one, Ipv4Address other) {
    return one.toLong() < other.toLong();
  }

  private static void sharedBootFiles(DnsmasqConfig dnsmasq, int boards, Findings findings) {
    boolean apart = DnsmasqEntries.named(dnsmasq, "tftp-unique-root").findAny().isPresent();
    dnsmasq
        .entries(TftpRoot.class)
        .findFirst()
        .filter(root -> boards > 1 && !apart)
        .ifPresent(
            root ->
                findings.add(
                    ProblemCode.TFTP_ROOT_SHARED,
                    Where.ofProfile(root),
                    "all "
                        + boards
                        + " boards share the kernel and the cmdline.txt of `"
                        + root.directory()
                        + "`",
                    "add `tftp-unique-root=mac`: a board that has a directory of its own, such as"
                        + " for a new kernel, boots from it (dnsmasq(8))"));
  }

  private static void nfsVersion(DnsmasqConfig dnsmasq, ClusterFiles files, Findings findings) {
    dnsmasq
        .entries(DhcpOption.class)
        .filter(option -> DnsmasqEntries.isOption(option, 17, "root-path"))
        .filter(option -> option.text().stream().anyMatch(path -> !path.startsWith("nfs4:")))
        .findFirst()
        .ifPresent(
            option ->
                findings.add(
                    ProblemCode.ROOT_OVER_NFS3,
                    files.chosen(option, option),
                    "the root path `"
                        + option.text().orElseThrow()
                        + "` asks for NFSv3, with rpcbind and statd",
                    "write `nfs4:SERVER:PATH:rw` (dracut.cmdline(7))"));
  }
}
