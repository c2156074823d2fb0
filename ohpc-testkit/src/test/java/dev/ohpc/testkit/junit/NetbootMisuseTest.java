package dev.ohpc.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Throwables;
import dev.ohpc.model.problem.InvalidSpecException;
import dev.ohpc.testkit.ClusterSpecs;
import dev.ohpc.testkit.rehearsal.ServedCluster;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Who uses it wrongly is told what to write. */
class NetbootMisuseTest {

  static class OfAnotherType {

    @Netboot final Path cluster = Path.of("cluster.yaml");

    @Test
    void doesNotRun() {}
  }

  @Test
  void aFieldHoldsACluster() {
    assertThat(message(OfAnotherType.class))
        .isEqualTo(
            "the field `cluster` of OfAnotherType is no ServedCluster: write `@Netboot final"
                + " ServedCluster cluster = ServedCluster.of(spec);`");
  }

  static class WithoutOne {

    @Netboot @Nullable ServedCluster mine;

    @Test
    void doesNotRun() {}
  }

  @Test
  void aFieldIsSetByTheTest() {
    assertThat(message(WithoutOne.class))
        .isEqualTo(
            "the field `mine` of WithoutOne is not set: write `@Netboot final ServedCluster mine ="
                + " ServedCluster.of(spec);`");
  }

  static class WithTwo {

    @Netboot("cluster.yaml")
    final ServedCluster cluster = ServedCluster.of(ClusterSpecs.plain(1));

    @Test
    void doesNotRun() {}
  }

  @Test
  void aFieldNamesNoFile() {
    assertThat(message(WithTwo.class))
        .isEqualTo(
            "the field `cluster` of WithTwo has a cluster, and names the file `cluster.yaml` of"
                + " another: write `@Netboot` alone");
  }

  static class GivenAnotherType {

    @Test
    void doesNotRun(@Netboot("cluster.yaml") String cluster) {}
  }

  @Test
  void aParameterIsACluster() {
    assertThat(message(GivenAnotherType.class))
        .isEqualTo(
            "a parameter of `doesNotRun` in GivenAnotherType is a String: write"
                + " `@Netboot(\"cluster.yaml\") ServedCluster cluster`");
  }

  static class GivenNoSpec {

    @Test
    void doesNotRun(@Netboot ServedCluster cluster) {}
  }

  @Test
  void aParameterNamesItsSpec() {
    assertThat(message(GivenNoSpec.class))
        .isEqualTo(
            "a parameter of `doesNotRun` in GivenNoSpec names no spec: write"
                + " `@Netboot(\"cluster.yaml\") ServedCluster cluster`");
  }

  static class GivenWhatIsNotThere {

    @Test
    void doesNotRun(@Netboot("none.yaml") ServedCluster cluster) {}
  }

  @Test
  void aSpecThatIsNotFoundIsToldWithWhereItWasLookedFor() {
    assertThat(message(GivenWhatIsNotThere.class))
        .isEqualTo(
            "a parameter of `doesNotRun` in GivenWhatIsNotThere names the spec `none.yaml`, which"
                + " is no file below "
                + Path.of("").toAbsolutePath()
                + " and no resource of GivenWhatIsNotThere");
  }

  static class GivenABrokenSpec {

    @Test
    void doesNotRun(@Netboot("broken.yaml") ServedCluster cluster) {}
  }

  /** The spec is a resource beside this class. */
  @Test
  void theProblemsOfASpecAreTold() {
    assertThat(failure(GivenABrokenSpec.class))
        .hasRootCauseInstanceOf(InvalidSpecException.class)
        .rootCause()
        .hasMessageContaining("broken.yaml");
  }

  /** JUnit puts that of a parameter into one of its own, which repeats it. */
  private static String message(Class<?> tests) {
    Throwable failure = failure(tests);
    Throwable cause = Throwables.getRootCause(failure);
    assertThat(cause).isInstanceOf(ExtensionConfigurationException.class);
    assertThat(failure).hasMessageEndingWith(cause.getMessage());
    return String.valueOf(cause.getMessage());
  }

  private static Throwable failure(Class<?> tests) {
    List<Throwable> failures = TestRun.of(tests).failures();
    assertThat(failures).hasSize(1);
    return failures.get(0);
  }
}
