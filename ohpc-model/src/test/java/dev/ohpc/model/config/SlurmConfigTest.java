package dev.ohpc.model.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.config.SlurmLine.Nodes;
import dev.ohpc.model.config.SlurmLine.Parameter;
import dev.ohpc.model.config.SlurmLine.Partition;
import dev.ohpc.model.value.HostList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds where in slurm.conf. */
class SlurmConfigTest {

  private static final HostList NONE = HostList.of(List.of());

  private static SlurmConfig config(SlurmLine... lines) {
    return SlurmConfig.builder().addStanzas(Stanza.of(lines)).build();
  }

  private static Nodes nodes(String names, Map<String, String> attributes) {
    return new Nodes(HostList.parse(names), Optional.empty(), attributes);
  }

  @Test
  void ofAKeyThatIsRepeatedTheLastValueHolds() {
    SlurmConfig config = config(new Parameter("KillWait", "1"), new Parameter("killwait", "2"));
    assertThat(config.value("KILLWAIT")).hasValue("2");
    assertThat(config.parameters("KillWait")).hasSize(2);
  }

  @Test
  void defaultsHoldForLaterNodesAndAddUp() {
    assertThat(
            config(
                    nodes("n1", Map.of()),
                    nodes("DEFAULT", Map.of("CPUs", "4")),
                    nodes("n2", Map.of("cpus", "8")),
                    nodes("default", Map.of("RealMemory", "1000", "Weight", "2")),
                    nodes("n[3-4]", Map.of()),
                    nodes("DEFAULT", Map.of("WEIGHT", "3")),
                    nodes("n5", Map.of("State", "UNKNOWN")))
                .nodes())
        .containsExactly(
            nodes("n1", Map.of()),
            nodes("n2", Map.of("cpus", "8")),
            nodes("n[3-4]", Map.of("CPUs", "4", "RealMemory", "1000", "Weight", "2")),
            nodes(
                "n5",
                Map.of("State", "UNKNOWN", "CPUs", "4", "RealMemory", "1000", "WEIGHT", "3")));
  }

  @Test
  void aPartitionTakesItsNodesFromDefaultsTooAndSomeKeysNever() {
    HostList all = HostList.parse("ALL");
    assertThat(
            config(
                    new Partition("DEFAULT", all, Map.of("MaxTime", "60", "ExclusiveUser", "YES")),
                    new Partition("p", NONE, Map.of("Default", "YES")),
                    new Partition("q", HostList.parse("n1"), Map.of("MaxTime", "1")))
                .partitions())
        .containsExactly(
            new Partition("p", all, Map.of("Default", "YES", "MaxTime", "60")),
            new Partition("q", HostList.parse("n1"), Map.of("MaxTime", "1")));
  }
}
