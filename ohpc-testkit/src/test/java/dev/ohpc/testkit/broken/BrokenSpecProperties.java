package dev.ohpc.testkit.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.ohpc.model.ClusterSpec;
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
  }

  @Example
  void eachBrokenSpecHasItsProblemAtItsPath() {
    BrokenSpecs.of(SOUND).forEach(BrokenSpecProperties::hasItsProblem);
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
