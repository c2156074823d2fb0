package dev.ohpc.testkit.format;

import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.config.SlurmRecord;
import dev.ohpc.model.value.HostList;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

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
    return Arbitraries.oneOf(
        Combinators.combine(Texts.mostly("ClusterName", "AuthType"), Texts.ANY)
            .as(SlurmLine.Parameter::new),
        Combinators.combine(hosts, hosts.optional(), attributes())
            .as((names, addresses, rest) -> new SlurmLine.Nodes(names, addresses, rest)),
        Combinators.combine(Texts.mostly("p"), hosts, attributes()).as(SlurmLine.Partition::new),
        Texts.mostly("other.conf").map(SlurmLine.Include::new));
  }

  private static Arbitrary<Map<String, String>> attributes() {
    return Arbitraries.maps(Arbitraries.of("CPUs", "State", "Weight"), Texts.ANY).ofMaxSize(2);
  }
}
