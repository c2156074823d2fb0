package dev.ohpc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.render.FileTree;
import dev.ohpc.render.RenderedFile;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every valid cluster. */
class SpecProperties {

  /** A tree has about a hundred files. */
  private static final int TREES = 300;

  @Provide
  Arbitrary<ClusterSpec> clusters() {
    return ClusterSpecs.valid();
  }

  @Property
  void hasNoErrors(@ForAll("clusters") ClusterSpec spec) {
    assertThat(spec.check().hasErrors()).as(() -> spec.check().toText()).isFalse();
  }

  @Property
  void writtenAsYamlIsReadAsTheSame(@ForAll("clusters") ClusterSpec spec) {
    assertThat(ClusterSpec.load(spec.toYaml(), "written")).isEqualTo(spec);
  }

  @Property
  void loadedHasTheProblemsOfTheSpecEachWithAPlace(@ForAll("clusters") ClusterSpec spec) {
    var loaded = ClusterSpec.tryLoad(spec.toYaml(), "written").problems();

    assertThat(loaded).allMatch(problem -> problem.span().isPresent());
    assertThat(loaded)
        .extracting(problem -> problem.code() + problem.message())
        .containsExactlyInAnyOrderElementsOf(
            spec.check().stream().map(problem -> problem.code() + problem.message()).toList());
  }

  @Property(tries = TREES)
  void everyFileIsAsciiLinesWithLineFeedsButForWhatIsSpanish(@ForAll("clusters") ClusterSpec spec) {
    for (RenderedFile file : FileTree.of(spec).files()) {
      String letters = file.path().endsWith(".es.md") ? "[ -~\u00c0-\u00ff]" : "[ -~]";
      assertThat(file.content()).as(file.path()).matches("(?:" + letters + "*\n)+");
    }
  }

  @Property(tries = TREES)
  void everyNodeIsInSlurmInDhcpAndHasARoot(@ForAll("clusters") ClusterSpec spec) {
    FileTree tree = FileTree.of(spec);
    List<String> names = spec.nodes().stream().map(NodeSpec::name).map(Object::toString).toList();
    List<String> inSlurm =
        spec.configs()
            .sms()
            .slurm()
            .entries(SlurmLine.Nodes.class)
            .flatMap(line -> line.names().names().stream())
            .toList();
    String dnsmasq = tree.file("sms/etc/dnsmasq.conf").content();

    assertThat(inSlurm).containsExactlyInAnyOrderElementsOf(names);
    for (NodeSpec node : spec.nodes()) {
      assertThat(tree.file("nodes/" + node.name() + "/etc/hostname").content())
          .isEqualTo(node.name() + "\n");
      assertThat(dnsmasq)
          .containsOnlyOnce("," + node.address() + "," + node.name() + "\n")
          .containsOnlyOnce("tag:" + node.name() + ",option:root-path,");
    }
  }
}
