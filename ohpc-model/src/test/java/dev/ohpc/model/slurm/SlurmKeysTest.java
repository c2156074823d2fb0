package dev.ohpc.model.slurm;

import static dev.ohpc.model.slurm.SlurmScope.GRES;
import static dev.ohpc.model.slurm.SlurmScope.NODE;
import static dev.ohpc.model.slurm.SlurmScope.PARTITION;
import static dev.ohpc.model.slurm.SlurmScope.TOP;
import static dev.ohpc.model.slurm.SlurmScope.TOPOLOGY;
import static dev.ohpc.model.slurm.SlurmSeries.V22_05;
import static dev.ohpc.model.slurm.SlurmSeries.V23_11;
import static dev.ohpc.model.slurm.SlurmSeries.V24_05;
import static dev.ohpc.model.slurm.SlurmSeries.V24_11;
import static dev.ohpc.model.slurm.SlurmSeries.V25_05;
import static dev.ohpc.model.slurm.SlurmSeries.V26_05;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SlurmKeysTest {

  @Test
  void aKeyIsFoundInAnyCase() {
    assertThat(SlurmKeys.find(TOP, "slurmdTIMEOUT"))
        .get()
        .extracting(SlurmKey::name)
        .isEqualTo("SlurmdTimeout");
    assertThat(SlurmKeys.find(NODE, "SlurmdTimeout")).isEmpty();
  }

  @Test
  void eachScopeHasKeys() {
    assertThat(SlurmScope.values())
        .allSatisfy(scope -> assertThat(SlurmKeys.of(scope)).isNotEmpty());
    assertThat(SlurmKeys.all())
        .containsExactlyElementsOf(
            Arrays.stream(SlurmScope.values())
                .flatMap(scope -> SlurmKeys.of(scope).stream())
                .toList());
  }

  @Test
  void aKeyBelongsToTheSeriesFromItsFirstToItsLast() {
    SlurmKey frontEnd = key(TOP, "FrontendName");
    SlurmKey hashPlugin = key(TOP, "HashPlugin");

    assertThat(frontEnd.isKnownIn(V24_11)).isTrue();
    assertThat(frontEnd.isKnownIn(V25_05)).isFalse();
    assertThat(hashPlugin.isKnownIn(V23_11)).isFalse();
    assertThat(hashPlugin.isKnownIn(V24_05)).isTrue();
  }

  @Test
  void aDefunctKeyIsStillKnown() {
    SlurmKey timeout = key(TOP, "GetEnvTimeout");

    assertThat(timeout.isDefunctIn(V24_05)).isFalse();
    assertThat(timeout.isDefunctIn(V25_05)).isTrue();
    assertThat(timeout.isKnownIn(V25_05)).isTrue();
  }

  @Test
  void keysThatOpenALineRepeatAndNameItsScope() {
    assertThat(SlurmKeys.all())
        .filteredOn(key -> key.opens().isPresent())
        .allMatch(key -> key.repeatsIn(key.last()))
        .extracting(key -> key.scope().file() + " " + key.name())
        .containsExactlyInAnyOrder(
            "slurm.conf NodeName",
            "slurm.conf PartitionName",
            "slurm.conf NodeSet",
            "slurm.conf DownNodes",
            "slurm.conf FrontendName",
            "slurm.conf PowerAction",
            "gres.conf Name",
            "gres.conf NodeName",
            "topology.conf SwitchName",
            "topology.conf BlockName",
            "topology.conf RingName");
  }

  @Test
  void aLineIsOpenedByTheKeyThatItsScopeNames() {
    assertThat(SlurmScope.values())
        .filteredOn(scope -> scope.opener().isPresent())
        .allSatisfy(
            scope ->
                assertThat(SlurmKeys.all())
                    .filteredOn(key -> key.opens().equals(Optional.of(scope)))
                    .extracting(SlurmKey::name)
                    .contains(scope.opener().orElseThrow()));
  }

  @Test
  void aPrologMayStandManyTimesSinceAnEarlierOneWasTheLast() {
    assertThat(key(TOP, "Prolog").repeatsIn(V23_11)).isFalse();
    assertThat(key(TOP, "Prolog").repeatsIn(V24_05)).isTrue();
    assertThat(key(TOP, "KillWait").repeatsIn(V26_05)).isFalse();
  }

  @Test
  void anOldNameHasASuccessorSinceTheSeriesThatBroughtIt() {
    assertThat(key(TOP, "ControlMachine").successorIn(V22_05)).contains("SlurmctldHost");
    assertThat(key(PARTITION, "ExclusiveUser").successorIn(V25_05)).isEmpty();
    assertThat(key(PARTITION, "ExclusiveUser").successorIn(V26_05)).contains("Exclusive=USER");
    assertThat(key(TOPOLOGY, "BlockLevels").successorIn(V24_05)).contains("BlockSizes");
  }

  @Test
  void aSuccessorIsAKeyOfTheSameFileInItsSeries() {
    assertThat(SlurmKeys.all())
        .filteredOn(key -> key.successor().isPresent())
        .filteredOn(
            key -> !key.name().equals("TaskAffinity")) // slurm.conf has what cgroup.conf had
        .allSatisfy(
            key -> {
              SlurmKey.Successor successor = key.successor().orElseThrow();
              String name = successor.text().split("=", 2)[0];
              assertThat(key(key.scope(), name).isKnownIn(successor.since())).isTrue();
            });
  }

  @Test
  void theNearestNameIsOneThatTheSeriesHas() {
    assertThat(SlurmKeys.closest(TOP, "SlurmdTimout", V25_05)).contains(key(TOP, "SlurmdTimeout"));
    assertThat(SlurmKeys.closest(TOP, "HashPlugins", V22_05))
        .isNotEqualTo(Optional.of(key(TOP, "HashPlugin")));
    assertThat(SlurmKeys.closest(TOP, "HashPlugins", V25_05)).contains(key(TOP, "HashPlugin"));
    assertThat(SlurmKeys.closest(GRES, "nonsense", V25_05)).isEmpty();
  }

  @Test
  void eachNameOccursOnceInItsScope() {
    assertThat(
            SlurmKeys.all().stream()
                .map(key -> key.scope() + " " + key.name())
                .collect(Collectors.toSet()))
        .hasSize(SlurmKeys.all().size());
  }

  private static SlurmKey key(SlurmScope scope, String name) {
    return SlurmKeys.find(scope, name).orElseThrow();
  }
}
