package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.Board;
import dev.ohpc.model.check.files.BoardRoot;
import dev.ohpc.model.check.files.BootFiles;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.Hosts;
import dev.ohpc.model.check.files.OwnNetwork;
import dev.ohpc.model.check.files.Tags;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Named;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.KernelCommandLine;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Each board is told a root on this server, to be mounted for writing. */
final class RootRules implements ConfigCheck {

  private static final SpecPath PROFILE = SpecPath.of("profile");

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files.server().dnsmasq().ifPresent(dnsmasq -> check(dnsmasq, files, findings));
  }

  private static void check(DnsmasqConfig dnsmasq, ClusterFiles files, Findings findings) {
    List<BoardRoot> roots = files.hosts().roots();
    serverIsThisOne(roots, files.hosts().own(), findings);
    mountedForWriting(roots, files, findings);
    toldToAll(dnsmasq, files.hosts(), findings);
  }

  private static void serverIsThisOne(List<BoardRoot> roots, OwnNetwork own, Findings findings) {
    List<Named> elsewhere =
        roots.stream()
            .filter(root -> root.path().server().filter(host -> !own.isOwn(host)).isPresent())
            .map(RootRules::named)
            .toList();
    if (!own.isUnknown() && !elsewhere.isEmpty()) {
      findings.addForHosts(
          ProblemCode.ROOT_SERVER_UNKNOWN,
          PROFILE,
          elsewhere,
          nodes -> "DHCP tells " + nodes + " of a root on another server than this",
          "name an address of this server, or leave the server out: then it is the one that"
              + " answered DHCP (dracut.cmdline(7))");
    }
  }

  /** The words of the kernel come before the root path's, and without either it is read only. */
  static boolean writes(BoardRoot root, ClusterFiles files) {
    Optional<KernelCommandLine> commandLine = commandLine(root, files);
    boolean readOnly = commandLine.filter(line -> line.has("ro")).isPresent();
    return commandLine.filter(line -> line.has("rw")).isPresent()
        || (root.path().options().contains("rw") && !readOnly);
  }

  private static Optional<KernelCommandLine> commandLine(BoardRoot root, ClusterFiles files) {
    return files.boot(root.board()).flatMap(BootFiles::commandLine);
  }

  /** The root as a fault names it. */
  static Named named(BoardRoot root) {
    return new Named(root.board().label(), root.option());
  }

  private static void mountedForWriting(
      List<BoardRoot> roots, ClusterFiles files, Findings findings) {
    List<Named> readOnly =
        roots.stream()
            .filter(root -> commandLine(root, files).isPresent() && !writes(root, files))
            .map(RootRules::named)
            .toList();
    if (!readOnly.isEmpty()) {
      findings.addForHosts(
          ProblemCode.ROOT_MOUNTED_READ_ONLY,
          PROFILE,
          readOnly,
          nodes -> "the root of " + nodes + " is mounted read only",
          "add `rw` to the kernel command line or to the root path: dracut takes `ro` when neither"
              + " says (munge_nfs_options of dracut's nfs-lib.sh)");
    }
  }

  private static void toldToAll(DnsmasqConfig dnsmasq, Hosts hosts, Findings findings) {
    Set<String> keys = hosts.nodeKeys();
    List<Board> without = hosts.rootless().stream().filter(board -> board.isOneOf(keys)).toList();
    // a root for a tag that nothing sets is told of as that
    if (!without.isEmpty() && !isForTagNeverSet(dnsmasq, Tags.of(dnsmasq, hosts.own()))) {
      findings.addForHosts(
          ProblemCode.NODE_WITHOUT_ROOT,
          SpecPath.of("nodes"),
          without.stream().map(board -> board.named()).toList(),
          nodes -> "DHCP tells " + nodes + " no root path, and tells others one",
          "add `dhcp-option=tag:TAG,option:root-path,…` for a tag that the board has"
              + " (dnsmasq(8), TAGS)");
    }
  }

  private static boolean isForTagNeverSet(DnsmasqConfig dnsmasq, Tags tags) {
    return BoardRoot.lines(dnsmasq).anyMatch(line -> !tags.neverSet(line).isEmpty());
  }
}
