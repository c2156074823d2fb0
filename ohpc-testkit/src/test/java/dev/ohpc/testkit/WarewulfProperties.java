package dev.ohpc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.NodeSpec;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every cluster that Warewulf's files describe. */
class WarewulfProperties {

  @Provide
  Arbitrary<ClusterSpec> clusters() {
    return ClusterSpecs.valid();
  }

  @Property
  void aClusterThatWarewulfKnowsIsTheSameHere(
      @ForAll("clusters") ClusterSpec spec, @ForAll WarewulfFiles.Style style) throws IOException {
    ClusterSpec loaded = WarewulfFiles.of(spec, style).load().orThrow();

    assertThat(nodes(loaded)).isEqualTo(nodes(spec));
    assertThat(loaded.cluster()).isEqualTo(spec.cluster());
    assertThat(loaded.sms()).isEqualTo(spec.sms());
    assertThat(loaded.network().subnet()).isEqualTo(spec.network().subnet());
    assertThat(loaded.network().dhcpRange()).isEqualTo(spec.network().dhcpRange());
    assertThat(loaded.firmware().kernelArguments()).isEqualTo(spec.firmware().kernelArguments());
    assertThat(loaded.storage().tftpDirectory()).isEqualTo(spec.storage().tftpDirectory());
    assertThat(loaded.storage().shared().orElse(List.of()))
        .isEqualTo(spec.storage().shared().orElse(List.of()));
  }

  @Property(tries = 100)
  void whatIsLoadedIsWrittenAndLoadedAsTheSame(@ForAll("clusters") ClusterSpec spec)
      throws IOException {
    ClusterSpec loaded = WarewulfFiles.of(spec, WarewulfFiles.Style.PROFILE).load().orThrow();

    assertThat(ClusterSpec.load(loaded.toYaml(), "written")).isEqualTo(loaded);
  }

  private static List<String> nodes(ClusterSpec spec) {
    return spec.nodes().stream().map(WarewulfProperties::node).toList();
  }

  private static String node(NodeSpec node) {
    return node.name() + " " + node.address() + " " + node.mac();
  }
}
