package dev.ohpc.testkit.config;

import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.config.SlurmRecord;
import dev.ohpc.model.value.HostList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Entries of Slurm's files. */
final class SlurmEntries {

  private final Words words;

  SlurmEntries(Words words) {
    this.words = words;
  }

  Arbitrary<Setting> settings() {
    return Combinators.combine(words.mostly("ConstrainCores", "A"), words.any()).as(Setting::new);
  }

  Arbitrary<SlurmRecord> records() {
    return attributes().filter(map -> !map.isEmpty()).map(SlurmRecord::new);
  }

  Arbitrary<SlurmLine> lines() {
    Arbitrary<HostList> hosts = Arbitraries.of("n[1-3]", "n1", "a,b").map(HostList::parse);
    Arbitrary<HostList> members =
        hosts.injectNull(0.2).map(list -> list == null ? HostList.of(List.of()) : list);
    return Arbitraries.oneOf(
        Combinators.combine(
                words.mostly(List.of("ClusterName", "AuthType"), "nodename", "Include"),
                words.any())
            .as(SlurmLine.Parameter::new),
        Combinators.combine(hosts, hosts.optional(), attributes())
            .as((names, addresses, rest) -> new SlurmLine.Nodes(names, addresses, rest)),
        Combinators.combine(words.mostly("p"), members, attributes()).as(SlurmLine.Partition::new),
        Combinators.combine(words.mostly("NodeSet", "downnodes"), words.mostly("a"), attributes())
            .as(SlurmLine.Other::new),
        words.mostly("other.conf").map(SlurmLine.Include::new));
  }

  /** Keys of any line, some of which say what a field of another kind of line says. */
  private Arbitrary<Map<String, String>> attributes() {
    Arbitrary<String> keys =
        words.mostly(
            List.of("CPUs", "State", "Weight"),
            "cpus",
            "nodeaddr",
            "Nodes",
            "NodeName",
            "a.b",
            "a b");
    return Arbitraries.maps(keys, words.any()).ofMaxSize(3);
  }
}
