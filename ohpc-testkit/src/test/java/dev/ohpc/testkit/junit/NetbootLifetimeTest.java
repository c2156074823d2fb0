package dev.ohpc.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.testkit.ClusterSpecs;
import dev.ohpc.testkit.pi4.Pi4;
import dev.ohpc.testkit.rehearsal.ServedCluster;
import dev.ohpc.testkit.tftp.TftpClient;
import dev.ohpc.testkit.tftp.TftpErrorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** How long a cluster is served. */
class NetbootLifetimeTest {

  private static final ClusterSpec SPEC = ClusterSpecs.plain(1);

  /** Where clusters of the tests below had their files, each the time that it was asked. */
  private static final List<Path> TREES = new CopyOnWriteArrayList<>();

  @BeforeEach
  void forget() {
    TREES.clear();
  }

  private static void passing(Class<?> tests, int count) {
    TestRun run = TestRun.of(tests);
    assertThat(run.failures()).isEmpty();
    assertThat(run.classFailures()).isEmpty();
    assertThat(run.passed()).isEqualTo(count);
    assertThat(TREES).noneMatch(Files::exists);
  }

  static class Shared {

    @Netboot private static final ServedCluster CLUSTER = ServedCluster.of(SPEC);

    @BeforeAll
    static void itRuns() {
      TREES.add(CLUSTER.tree());
    }

    @RepeatedTest(2)
    void itStillRuns() {
      TREES.add(CLUSTER.tree());
      assertThat(CLUSTER.tree()).isDirectory();
    }
  }

  static class Inheriting extends Shared {}

  @Test
  void aStaticFieldIsServedForAllTestsOfTheClass() {
    passing(Shared.class, 2);

    assertThat(TREES).hasSize(3);
    assertThat(TREES.stream().distinct()).hasSize(1);
  }

  @Test
  void aFieldOfASuperclassIsServed() {
    passing(Inheriting.class, 2);

    assertThat(TREES.stream().distinct()).hasSize(1);
  }

  static class FaultyForAll {

    @Netboot static final ServedCluster CLUSTER = ServedCluster.of(SPEC);

    @Test
    void asksForWhatIsRefused() {
      TftpClient client = TftpClient.builder(CLUSTER.tftp().orElseThrow()).build();
      assertThatThrownBy(() -> client.download("../x")).isInstanceOf(TftpErrorException.class);
    }
  }

  @Test
  void faultsOfASharedClusterFailTheClass() {
    TestRun run = TestRun.of(FaultyForAll.class);

    assertThat(run.failures()).isEmpty();
    assertThat(run.classFailures())
        .singleElement()
        .satisfies(failure -> assertThat(failure).hasMessageContaining("`../x`"));
  }

  static class ServedAnew {

    @Netboot private final ServedCluster cluster = ServedCluster.of(SPEC);

    @BeforeEach
    void itRuns() {
      TREES.add(cluster.tree());
    }

    @RepeatedTest(2)
    void itStillRuns() {
      assertThat(cluster.tree()).isEqualTo(TREES.get(TREES.size() - 1));
    }

    @AfterEach
    void itRunsToTheEnd() {
      assertThat(cluster.tree()).isDirectory();
    }
  }

  @TestInstance(Lifecycle.PER_CLASS)
  static class OfOneInstance extends ServedAnew {}

  @Test
  void anotherFieldIsServedAnewForEachTest() {
    passing(ServedAnew.class, 2);

    assertThat(TREES).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void soItIsIfAllTestsHaveOneInstance() {
    passing(OfOneInstance.class, 2);

    assertThat(TREES).hasSize(2).doesNotHaveDuplicates();
  }

  static class Outer {

    @Netboot final ServedCluster cluster = ServedCluster.of(SPEC);

    @Nested
    class Inner {

      @Netboot final ServedCluster own = ServedCluster.of(SPEC);

      @Test
      void bothRun() {
        TREES.addAll(List.of(cluster.tree(), own.tree()));
      }
    }
  }

  @Test
  void aNestedClassHasTheFieldsAroundItToo() {
    passing(Outer.class, 1);

    assertThat(TREES).hasSize(2).doesNotHaveDuplicates();
  }

  static class Given {

    private static final String SPEC_FILE = "../ohpc-render/examples/rocky-pi.yaml";

    private final ServedCluster ofConstructor;

    Given(@Netboot(SPEC_FILE) ServedCluster cluster) {
      ofConstructor = cluster;
      TREES.add(cluster.tree());
    }

    @BeforeEach
    void ofItsOwn(@Netboot(SPEC_FILE) ServedCluster cluster) {
      TREES.add(cluster.tree());
    }

    @RepeatedTest(2)
    void eachHasItsOwn(@Netboot(SPEC_FILE) ServedCluster cluster) {
      TREES.add(cluster.tree());
      assertThat(ofConstructor.tree()).isDirectory();
      assertThat(TREES.get(TREES.size() - 2)).isDirectory();
    }

    @AfterEach
    void whatOtherTestsHadIsGone() {
      assertThat(TREES.stream().filter(Files::exists)).hasSize(3);
    }
  }

  @Test
  void aParameterHasAClusterOfItsOwnAsLongAsTheTest() {
    passing(Given.class, 2);

    assertThat(TREES).hasSize(6).doesNotHaveDuplicates();
  }

  static class AtTheSameTime {

    @Netboot static final ServedCluster SHARED = ServedCluster.of(SPEC);

    @Netboot final ServedCluster cluster = ServedCluster.of(SPEC);

    @RepeatedTest(4)
    void aBoardBoots() {
      for (ServedCluster each : List.of(cluster, SHARED)) {
        assertThat(Pi4.builder(SPEC.nodes().get(0).mac()).build().boot(each).isUp()).isTrue();
      }
    }
  }

  @Test
  void testsMayRunAtTheSameTime() {
    TestRun run =
        TestRun.of(
            AtTheSameTime.class,
            Map.of(
                "junit.jupiter.execution.parallel.enabled", "true",
                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "4"));

    assertThat(run.failures()).isEmpty();
    assertThat(run.classFailures()).isEmpty();
    assertThat(run.passed()).isEqualTo(4);
  }
}
