package dev.ohpc.model.check.spec;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.config.Places;
import dev.ohpc.model.problem.ProblemCode;
import java.util.List;

/** No node's root is the image that all roots are copied from, or holds it. */
final class ImageRoot implements Check {

  @Override
  public void check(Subject subject, Findings findings) {
    subject.spec().ifPresent(spec -> check(spec, findings));
  }

  private static void check(ClusterSpec spec, Findings findings) {
    Places places = spec.configs().places();
    List<NodeSpec> nodes = spec.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      if (places.nodeRoot(nodes.get(i).name()).contains(places.imageRoot())) {
        findings.add(
            ProblemCode.RESERVED_NAME,
            Column.NAME.path(i),
            "the root of `"
                + nodes.get(i).name()
                + "` would hold the root image, `"
                + places.imageRoot()
                + "`",
            "choose another name for the node, or another `storage.image`");
      }
    }
  }
}
