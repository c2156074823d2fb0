package dev.ohpc.model.check;

import dev.ohpc.model.config.ClusterConfigs;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.NodeConfigs;
import dev.ohpc.model.config.Places;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.UnixPath;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Each node's root is exported, and none is the image that they are copied from. */
final class RootRules implements ConfigCheck {

  @Override
  public void check(ClusterConfigs configs, Findings findings) {
    exported(configs, findings);
    apartFromTheImage(configs, findings);
  }

  private static void apartFromTheImage(ClusterConfigs configs, Findings findings) {
    Places places = configs.places();
    for (int i = 0; i < configs.nodes().size(); i++) {
      HostName node = configs.nodes().get(i).node();
      if (places.nodeRoot(node).contains(places.imageRoot())) {
        findings.add(
            ProblemCode.RESERVED_NAME,
            Column.NAME.path(i),
            "the root of `" + node + "` would hold the root image, `" + places.imageRoot() + "`",
            "choose another name for the node, or another `storage.image`");
      }
    }
  }

  private static void exported(ClusterConfigs configs, Findings findings) {
    Set<UnixPath> exported =
        configs.sms().exports().stream()
            .flatMap(exports -> exports.entries())
            .map(Export::path)
            .collect(Collectors.toSet());
    List<NodeConfigs> missing =
        configs.nodes().stream()
            .filter(node -> !exported.contains(configs.places().nodeRoot(node.node())))
            .toList();
    if (!missing.isEmpty()) {
      findings.add(
          ProblemCode.ROOT_NOT_EXPORTED,
          ProfileChoice.PATH,
          "the roots of "
              + HostList.ofAll(missing.stream().map(NodeConfigs::node).toList())
              + " are not in /etc/exports",
          "export each to its node with `rw,no_root_squash,no_subtree_check` (exports(5))");
    }
  }
}
