package dev.ohpc.testkit.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.Profile;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.render.machine.ClusterDirectory;
import dev.ohpc.testkit.ClusterSpecs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is broken in one way has that one problem and no other. */
class BrokenSpecProperties {

  private static final ClusterSpec SOUND = ClusterSpecs.plain(3);

  /** Names of their own, and addresses all around those of the nodes that are taken. */
  private static final ClusterSpec OWN =
      ClusterSpec.load(
          """
          cluster: own
          sms: {name: head, address: 192.168.7.254, interface: end1}
          network: {subnet: 192.168.7.0/24, dhcp-range: 192.168.7.14-192.168.7.99, dns: [9.9.9.9]}
          nodes:
            - {name: c, address: 192.168.7.12, mac: "02:00:00:00:00:09"}
            - {names: "a1,b[1-2]", addresses: "192.168.7.[11,10,13]",
                macs: ["02:00:00:00:00:01", "02:00:00:00:00:02", "02:00:00:00:00:03"]}
          """,
          "own");

  @Provide
  Arbitrary<BrokenSpec> specs() {
    return BrokenSpecs.all();
  }

  @Provide
  Arbitrary<BrokenTree> trees() {
    return BrokenTrees.all();
  }

  @Example
  void whatIsBrokenHasNoProblemBefore() {
    assertThat(SOUND.check()).isEmpty();
    assertThat(OWN.check()).isEmpty();
  }

  @Example
  void eachBrokenSpecHasItsProblemAtItsPath() {
    BrokenSpecs.of(SOUND).forEach(BrokenSpecProperties::hasItsProblem);
    BrokenSpecs.of(OWN).stream()
        .filter(broken -> broken.code() != ProblemCode.TOO_MANY_NODES) // the same for all, and long
        .forEach(BrokenSpecProperties::hasItsProblem);
  }

  @Property(tries = 100)
  void aBrokenSpecOfAnyClusterHasItsProblemAtItsPath(@ForAll("specs") BrokenSpec broken) {
    hasItsProblem(broken);
  }

  private static void hasItsProblem(BrokenSpec broken) {
    assertThat(broken.load().problems())
        .as(() -> broken.code() + ": " + broken.name())
        .extracting(Problem::code, problem -> problem.path().toString())
        .containsExactly(tuple(broken.code(), broken.path()));
  }

  @Example
  void eachBrokenTreeHasItsProblem() throws IOException {
    for (BrokenTree broken : BrokenTrees.of(SOUND)) {
      hasItsProblem(broken);
    }
    for (BrokenTree broken : BrokenTrees.of(OWN)) {
      hasItsProblem(broken);
    }
  }

  @Example
  void aClusterThatFaultsDoNotFitIntoIsRefused() {
    ClusterSpec guide = ClusterSpec.builder().from(SOUND).profile(Profile.GUIDE).build();

    assertThatThrownBy(() -> BrokenTrees.of(ClusterSpecs.plain(2)))
        .hasMessageStartingWith("faults are put into a cluster of 3 nodes or more that has no");
    assertThatThrownBy(() -> BrokenSpecs.of(guide))
        .hasMessageEndingWith("; ClusterSpecs.plain(2) is one");
  }

  @Property(tries = 50)
  void aBrokenTreeOfAnyClusterHasItsProblem(@ForAll("trees") BrokenTree broken) throws IOException {
    hasItsProblem(broken);
  }

  private static void hasItsProblem(BrokenTree broken) throws IOException {
    try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
      Path tree = memory.getPath("/tree");
      broken.writeTo(tree);
      assertThat(ClusterDirectory.read(tree).check())
          .as("%s", broken)
          .extracting(Problem::code)
          .containsExactly(broken.code());
    }
  }

  @Property(tries = 20)
  void faultsOfOneKindCanBeAskedFor(@ForAll("duplicates") BrokenSpec broken) {
    assertThat(broken.code()).isEqualTo(ProblemCode.DUPLICATE_MAC);
  }

  @Provide
  Arbitrary<BrokenSpec> duplicates() {
    return BrokenSpecs.of(ProblemCode.DUPLICATE_MAC);
  }

  @Example
  void aKindThatNoTextHasIsSaidToBeNone() {
    assertThatThrownBy(() -> BrokenSpecs.of(ProblemCode.NOT_TEXT))
        .hasMessageStartingWith("no text of a spec has a problem `not-text`; those that it can");
  }
}
