package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.SlurmNodeLine;
import dev.ohpc.model.check.files.SlurmPartition;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Named;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Partitions hold nodes that are there, and jobs that name none have one to go to. */
final class SlurmPartitionRules implements ConfigCheck {

  private static final SpecPath PARTITION = SpecPath.of("slurm", "partition");

  @Override
  public void check(ClusterFiles files, Findings findings) {
    files
        .server()
        .slurm()
        .filter(SlurmNodeLine::areAllIn)
        .ifPresent(slurm -> check(slurm, files.hosts().nodes(), findings));
  }

  private static void check(SlurmConfig slurm, List<SlurmNodeLine> nodes, Findings findings) {
    List<SlurmPartition> partitions = SlurmPartition.all(slurm);
    if (partitions.isEmpty()) {
      findings.add(
          ProblemCode.NO_PARTITION,
          Where.of(PARTITION, slurm),
          "slurm.conf has no partition",
          "add a line with PartitionName: slurmctld ends with `No PartitionName information"
              + " available` (22.05.8)");
      return;
    }
    once(partitions, findings);
    ofNodesThatAre(partitions, known(slurm, nodes), findings);
    oneDefault(slurm, partitions, findings);
  }

  private static void once(List<SlurmPartition> partitions, Findings findings) {
    Set<String> seen = new HashSet<>();
    for (SlurmPartition partition : partitions) {
      if (!seen.add(partition.line().name())) {
        findings.add(
            ProblemCode.PARTITION_TWICE,
            Where.of(PARTITION, partition.line()),
            "slurm.conf has the partition `" + partition.line().name() + "` more than once",
            "give each partition one line: slurmctld ends with `duplicate entry for partition`"
                + " (22.05.8)");
      }
    }
  }

  /** What a partition may name: nodes, sets of nodes, and ALL. */
  private static Set<String> known(SlurmConfig slurm, List<SlurmNodeLine> nodes) {
    Set<String> known = new HashSet<>();
    nodes.forEach(line -> known.addAll(line.names()));
    slurm
        .entries(SlurmLine.Other.class)
        .filter(line -> line.kind().equalsIgnoreCase("NodeSet"))
        .forEach(line -> known.add(line.name()));
    return known;
  }

  private static void ofNodesThatAre(
      List<SlurmPartition> partitions, Set<String> known, Findings findings) {
    List<Named> unknown = new ArrayList<>();
    for (SlurmPartition partition : partitions) {
      for (String node : partition.line().nodes()) {
        if (!known.contains(node) && !node.equalsIgnoreCase("ALL")) {
          unknown.add(new Named(node, partition.line()));
        }
      }
    }
    if (!unknown.isEmpty()) {
      findings.addForHosts(
          ProblemCode.PARTITION_NODES,
          PARTITION,
          unknown,
          nodes -> "a partition has " + nodes + ", which no line of slurm.conf makes",
          "name nodes of a NodeName or NodeSet line: slurmctld ends with `Invalid node names in"
              + " partition` (22.05.8)");
    }
  }

  /** One partition on several lines is told of as that. */
  private static long names(List<SlurmPartition> partitions) {
    return partitions.stream().map(partition -> partition.line().name()).distinct().count();
  }

  private static void oneDefault(
      SlurmConfig slurm, List<SlurmPartition> partitions, Findings findings) {
    List<SlurmPartition> defaults = partitions.stream().filter(SlurmPartition::isDefault).toList();
    if (defaults.isEmpty()) {
      findings.add(
          ProblemCode.DEFAULT_PARTITION,
          Where.of(PARTITION, slurm),
          "no partition of slurm.conf is the default; a job must name one",
          "add `Default=YES` to one of them (slurm.conf(5); slurmctld logs `default partition not"
              + " set`)");
    } else if (names(defaults) > 1) {
      SlurmPartition last = defaults.get(defaults.size() - 1);
      findings.add(
          ProblemCode.DEFAULT_PARTITION,
          Where.of(PARTITION, last.line()),
          "slurm.conf has " + names(defaults) + " default partitions, and the last one is taken",
          "leave `Default=YES` on one of them (slurm.conf(5); slurmctld 22.05.8 only logs it)");
    }
  }
}
