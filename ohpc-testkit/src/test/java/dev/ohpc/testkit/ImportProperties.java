package dev.ohpc.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.LoadResult;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.config.SmsConfigs;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.render.FileTree;
import dev.ohpc.render.RenderedFile;
import dev.ohpc.render.compare.Differences;
import dev.ohpc.render.machine.ClusterDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A spec that is made of a cluster's files gives files that say the same. */
class ImportProperties {

  @Provide
  Arbitrary<ClusterSpec> clusters() {
    return ClusterSpecs.withNodes(1, 12);
  }

  @Property(tries = 40)
  void aRenderedTreeIsImportedWhole(@ForAll("clusters") ClusterSpec spec) throws IOException {
    inDirectory(
        directory -> {
          FileTree.of(spec).writeTo(directory);
          assertThatItSaysTheSame(spec, ClusterDirectory.read(directory).toSpec());
        });
  }

  @Property(tries = 40)
  void theServersOwnRootIsImportedWhole(@ForAll("clusters") ClusterSpec spec) throws IOException {
    inDirectory(
        root -> {
          for (RenderedFile file : FileTree.of(spec).files()) {
            if (file.target().isPresent()) {
              Path target = root.resolve(file.target().get().substring(1));
              Files.createDirectories(target.getParent());
              Files.write(target, file.bytes());
            }
          }
          assertThatItSaysTheSame(spec, ClusterDirectory.read(root).toSpec());
        });
  }

  private static void assertThatItSaysTheSame(ClusterSpec spec, LoadResult result) {
    assertThat(result.problems().withCode(ProblemCode.NOT_CARRIED)).isEmpty();
    ClusterSpec imported = result.orThrow();
    SmsConfigs before = spec.configs().sms();
    SmsConfigs after = imported.configs().sms();
    assertThat(Differences.between(before.slurm(), after.slurm())).isEmpty();
    assertThat(Differences.between(before.cgroup(), after.cgroup())).isEmpty();
    assertThat(Differences.between(before.dnsmasq(), after.dnsmasq())).isEmpty();
    assertThat(imported.profile()).isEqualTo(spec.profile());
    assertThat(imported.nodes())
        .extracting(NodeSpec::name, NodeSpec::address, NodeSpec::mac)
        .isEqualTo(
            spec.nodes().stream()
                .map(node -> tuple(node.name(), node.address(), node.mac()))
                .toList());
  }

  private static void inDirectory(Work work) throws IOException {
    Path directory = Files.createTempDirectory("ohpc-import");
    try {
      work.in(directory);
    } finally {
      MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private interface Work {
    void in(Path directory) throws IOException;
  }
}
