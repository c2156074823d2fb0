package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.SlurmNode;
import dev.ohpc.model.check.files.SlurmNodeLine;
import dev.ohpc.model.check.files.SlurmTopology;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Named;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.HostList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Each node of slurm.conf is there once, with an address of its own and CPUs that it has. */
final class SlurmNodeRules implements ConfigCheck {

  private static final SpecPath NODES = SpecPath.of("nodes");

  @Override
  public void check(ClusterFiles files, Findings findings) {
    List<SlurmNodeLine> lines = files.hosts().nodes();
    once(lines, findings);
    addressCount(lines, findings);
    lines.forEach(line -> countOf("BcastAddr", line, findings));
    lines.forEach(line -> countOf("Port", line, findings));
    ownAddress(lines, findings);
    cpus(lines, findings);
  }

  private static void once(List<SlurmNodeLine> lines, Findings findings) {
    Set<String> seen = new HashSet<>();
    List<Named> again = new ArrayList<>();
    lines.stream()
        .flatMap(SlurmNodeLine::nodes)
        .filter(node -> !seen.add(node.name()))
        .forEach(node -> again.add(node.named()));
    if (!again.isEmpty()) {
      findings.addForHosts(
          ProblemCode.SLURM_NODE_TWICE,
          NODES,
          again,
          nodes -> "slurm.conf has " + nodes + " more than once",
          "leave each node on one line: slurmctld ends with `Duplicated NodeName` (22.05.8)");
    }
  }

  private static void addressCount(List<SlurmNodeLine> lines, Findings findings) {
    lines.stream()
        .filter(line -> !line.addressesFit())
        .forEach(
            line ->
                findings.add(
                    ProblemCode.SLURM_ADDRESS_COUNT,
                    Where.of(NODES, line.line()),
                    "a line of slurm.conf has "
                        + line.names().size()
                        + " names in NodeName and "
                        + line.addresses().size()
                        + " addresses in NodeAddr or NodeHostname",
                    "give one address a node, or one for all: slurmctld ends with `NodeAddr count"
                        + " must equal that of NodeName` (22.05.8)"));
  }

  /** Of these there may be none, one for all, or one each. */
  private static void countOf(String key, SlurmNodeLine line, Findings findings) {
    int count = line.hosts(key).map(HostList::size).orElse(0);
    if (count > 1 && count != line.names().size()) {
      findings.add(
          ProblemCode.SLURM_ADDRESS_COUNT,
          Where.of(NODES, line.line()),
          "a line of slurm.conf has "
              + line.names().size()
              + " names in NodeName and "
              + count
              + " values in "
              + key,
          "give one a node, or one for all: slurmctld ends with `"
              + key
              + " count must equal that of NodeName` (22.05.8)");
    }
  }

  /** Two slurmd may share an address when each has a port of its own (slurm.conf(5), Port). */
  private static void ownAddress(List<SlurmNodeLine> lines, Findings findings) {
    Map<String, SlurmNode> first = new HashMap<>();
    Set<Named> shared = new LinkedHashSet<>();
    lines.stream()
        .filter(line -> line.value("Port").isEmpty())
        .flatMap(SlurmNodeLine::nodes)
        .forEach(
            node -> {
              SlurmNode other = first.putIfAbsent(node.address(), node);
              if (other != null && !other.name().equals(node.name())) {
                shared.add(other.named());
                shared.add(node.named());
              }
            });
    if (!shared.isEmpty()) {
      findings.addForHosts(
          ProblemCode.SLURM_ADDRESS_TWICE,
          NODES,
          List.copyOf(shared),
          nodes -> nodes + " of slurm.conf share their addresses with each other",
          "give each node a NodeAddr of its own: slurmctld says nothing, and asks one board for"
              + " both (22.05.8)");
    }
  }

  private static void cpus(List<SlurmNodeLine> lines, Findings findings) {
    for (SlurmNodeLine line : lines) {
      SlurmTopology topology = line.topology();
      if (!topology.fits()) {
        findings.add(
            ProblemCode.SLURM_CPUS,
            Where.of(NODES, line.line()),
            "CPUs="
                + topology.cpus()
                + " for "
                + line.line().names()
                + ", whose sockets, cores and threads make "
                + topology.allThreads(),
            "leave CPUs out: slurmctld logs `Resetting CPUs` and takes its own (slurm.conf(5))");
      }
    }
  }
}
