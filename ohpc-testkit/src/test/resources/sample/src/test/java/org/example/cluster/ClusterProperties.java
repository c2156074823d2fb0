package org.example.cluster;

import static dev.ohpc.testkit.assertion.OhpcAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.Profile;
import dev.ohpc.render.FileTree;
import dev.ohpc.testkit.ClusterSpecs;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every cluster that there can be. */
class ClusterProperties {

  @Property(tries = 50)
  void aClusterThatIsValidIsRendered(@ForAll ClusterSpec spec) {
    assertThat(spec.check()).hasNoErrors();
    assertThat(FileTree.of(spec)).hasFile("sms/etc/slurm/slurm.conf");
  }

  @Property(tries = 50)
  void everyNodeIsInTheHostsOfTheServer(@ForAll("racks") ClusterSpec spec) {
    String hosts = FileTree.of(spec).file("sms/etc/hosts").content();

    assertThat(hosts.split("\\s+"))
        .containsAll(spec.nodes().stream().map(node -> node.name().toString()).toList());
  }

  @Provide
  Arbitrary<ClusterSpec> racks() {
    return ClusterSpecs.withNodes(8, 64).ofProfile(Profile.RECOMMENDED);
  }
}
