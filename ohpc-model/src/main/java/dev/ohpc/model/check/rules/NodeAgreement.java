package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.BoardRoot;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.Controller;
import dev.ohpc.model.check.files.DnsmasqEntries;
import dev.ohpc.model.check.files.MisreadHost;
import dev.ohpc.model.check.files.OwnNetwork;
import dev.ohpc.model.check.files.SlurmNode;
import dev.ohpc.model.check.files.SlurmNodeLine;
import dev.ohpc.model.check.files.SlurmPartition;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Named;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The nodes of Slurm are the boards that boot, and the server knows them by name. */
final class NodeAgreement implements ConfigCheck {

  private static final SpecPath NODES = SpecPath.of("nodes");
  private static final SpecPath PROFILE = SpecPath.of("profile");

  @Override
  public void check(ClusterFiles files, Findings findings) {
    // more may stand in other files, or on lines of which nobody knows whose they are
    boolean boardsAreKnown =
        !files.hosts().boards().isEmpty()
            && files.server().dnsmasq().filter(DnsmasqEntries::readsMore).isEmpty()
            && files.hosts().misread().stream().noneMatch(MisreadHost::isName);
    Set<String> boards = files.hosts().boardKeys();
    Set<String> server = serverKeys(files);
    if (boardsAreKnown) {
      nodesBoot(files, node -> node.isOneOf(boards) || node.isOneOf(server), findings);
      boardsWork(files, findings);
    }
    serverKnowsThem(
        files, node -> boardsAreKnown ? node.isOneOf(boards) : !node.isOneOf(server), findings);
  }

  private static void nodesBoot(
      ClusterFiles files, Predicate<SlurmNode> isKnown, Findings findings) {
    List<Named> unknown =
        files.hosts().slurmNodes().filter(isKnown.negate()).map(SlurmNode::named).toList();
    if (!unknown.isEmpty()) {
      findings.addForHosts(
          ProblemCode.NODE_NOT_IN_DHCP,
          NODES,
          unknown,
          nodes -> "slurm.conf has " + nodes + ", and dnsmasq.conf has no dhcp-host of that name",
          "add the board's dhcp-host, or take the node out of slurm.conf: without one it has no"
              + " address and no root (dnsmasq(8))");
    }
  }

  /**
   * The names and addresses of the server, which may compute too; when nothing tells its name,
   * those of Slurm's controllers.
   */
  private static Set<String> serverKeys(ClusterFiles files) {
    OwnNetwork own = files.hosts().own();
    Set<String> keys = new HashSet<>(own.names());
    own.addresses().forEach(address -> keys.add(address.toString()));
    if (own.names().isEmpty()) {
      files.server().slurm().stream()
          .flatMap(slurm -> Controller.all(slurm).stream())
          .forEach(controller -> keys.add(controller.key()));
    }
    return keys;
  }

  private static void boardsWork(ClusterFiles files, Findings findings) {
    Set<String> nodes = files.hosts().nodeKeys();
    Optional<SlurmConfig> slurm = files.server().slurm().filter(SlurmNodeLine::areAllIn);
    // a node that a partition names is meant to be there, and told as missing there
    slurm.stream()
        .flatMap(config -> SlurmPartition.all(config).stream())
        .forEach(partition -> partition.line().nodes().forEach(node -> nodes.add(lower(node))));
    List<Named> idle =
        files.hosts().roots().stream()
            .map(BoardRoot::board)
            .filter(board -> !board.isOneOf(nodes))
            .map(board -> board.named())
            .toList();
    if (slurm.isPresent() && !idle.isEmpty()) {
      findings.addForHosts(
          ProblemCode.NODE_NOT_IN_SLURM,
          NODES,
          idle,
          boards -> "dnsmasq.conf boots " + boards + ", and slurm.conf has no node of that name",
          "add it to a NodeName line, or take the board out: slurmctld refuses a slurmd that it"
              + " does not know (slurm.conf(5))");
    }
  }

  /** Of nodes that no board boots as, that is told alone. */
  private static void serverKnowsThem(
      ClusterFiles files, Predicate<SlurmNode> isToldHere, Findings findings) {
    Object evidence = files.server().hosts().<Object>map(hosts -> hosts).orElse("etc/hosts");
    Set<String> known = new HashSet<>();
    files.server().hosts().stream()
        .flatMap(hosts -> hosts.entries())
        .flatMap(entry -> entry.names().stream())
        .forEach(name -> known.add(lower(name.toString())));
    List<Named> unknown =
        files
            .hosts()
            .slurmNodes()
            .filter(node -> !known.contains(node.key()) && HostNameRules.isHostName(node.name()))
            .filter(isToldHere)
            .map(node -> new Named(node.name(), evidence))
            .toList();
    if (!unknown.isEmpty()) {
      findings.addForHosts(
          ProblemCode.NODES_NOT_IN_HOSTS,
          PROFILE,
          unknown,
          nodes -> "the server does not know " + nodes + " by name until each has a lease",
          "list them in its /etc/hosts, which dnsmasq reads too (dnsmasq(8); OpenHPC recipe)");
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
