package dev.ohpc.testkit.format;

import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.config.SlurmRecord;
import dev.ohpc.model.value.HostList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Entries of Slurm's files. */
final class SlurmEntries {

  private SlurmEntries() {}

  static Arbitrary<Setting> settings() {
    return Combinators.combine(Texts.mostly("ConstrainCores", "A"), Texts.ANY).as(Setting::new);
  }

  static Arbitrary<SlurmRecord> records() {
    return attributes().filter(map -> !map.isEmpty()).map(SlurmRecord::new);
  }

  static Arbitrary<SlurmLine> lines() {
    Arbitrary<HostList> hosts = Arbitraries.of("n[1-3]", "n1", "a,b").map(HostList::parse);
    Arbitrary<HostList> members =
        hosts.injectNull(0.2).map(list -> list == null ? HostList.of(List.of()) : list);
    return Arbitraries.oneOf(
        Combinators.combine(
                Texts.mostly("ClusterName", "AuthType", "nodename", "Include"), Texts.ANY)
            .as(SlurmLine.Parameter::new),
        Combinators.combine(hosts, hosts.optional(), attributes())
            .as((names, addresses, rest) -> new SlurmLine.Nodes(names, addresses, rest)),
        Combinators.combine(Texts.mostly("p"), members, attributes()).as(SlurmLine.Partition::new),
        Combinators.combine(Texts.mostly("NodeSet", "downnodes"), Texts.mostly("a"), attributes())
            .as(SlurmLine.Other::new),
        Texts.mostly("other.conf").map(SlurmLine.Include::new));
  }

  /** Keys of any line, some of which say what a field of another kind of line says. */
  private static Arbitrary<Map<String, String>> attributes() {
    Arbitrary<String> keys =
        Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.of("CPUs", "State", "Weight")),
            Tuple.of(1, Arbitraries.of("cpus", "nodeaddr", "Nodes", "NodeName", "a.b", "a b")));
    return Arbitraries.maps(keys, Texts.ANY).ofMaxSize(3);
  }
}
