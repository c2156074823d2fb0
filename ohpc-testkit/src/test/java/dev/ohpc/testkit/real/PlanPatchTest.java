package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterPlan;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.FileChange;
import dev.ohpc.render.FileTree;
import dev.ohpc.render.RenderedFile;
import dev.ohpc.testkit.ClusterSpecs;
import dev.ohpc.testkit.RealProgram;
import dev.ohpc.testkit.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** patch(1) makes of what is there what would be rendered, by the plan alone. */
@RealProgram("patch")
class PlanPatchTest {

  private static final int PAIRS = 12;

  @TempDir private Path work;

  @Test
  void patchMakesTheRenderedTextsOfAPlan() throws IOException {
    List<ClusterSpec> specs = Samples.of(ClusterSpecs.withNodes(1, 12), PAIRS + 1);
    for (int i = 0; i < PAIRS; i++) {
      Path tree = RenderedTrees.render(specs.get(i), work.resolve("tree" + i));
      ClusterPlan plan = specs.get(i + 1).plan(tree);
      Path diff = work.resolve("diff" + i);
      StringBuilder diffs = new StringBuilder();
      plan.changes().stream().map(FileChange::diff).forEach(diffs::append);
      Files.writeString(diff, diffs);

      Outcome outcome = Outcome.reading(diff, "patch", "--force", "-p1", "-d", tree);

      assertThat(outcome.status()).as(outcome.output()).isZero();
      for (RenderedFile file : FileTree.of(specs.get(i + 1)).files()) {
        assertThat(tree.resolve(file.path())).hasContent(file.content());
      }
    }
  }
}
