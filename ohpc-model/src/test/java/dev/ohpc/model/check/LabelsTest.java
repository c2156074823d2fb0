package dev.ohpc.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.check.finding.Labels;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelsTest {

  @Test
  void namesAreFolded() {
    assertThat(Labels.folded(Stream.of("node1", "node2", "sms"))).isEqualTo("node[1-2],sms");
  }

  @Test
  void whatIsNoNameOfAHostFollowsAsItIs() {
    assertThat(Labels.folded(Stream.of("nodes[3]", "node1", "/srv/a b", "node2", "nodes[4]")))
        .isEqualTo("node[1-2],nodes[3],/srv/a b,nodes[4]");
    assertThat(Labels.folded(Stream.of("nodes[3]"))).isEqualTo("nodes[3]");
  }
}
