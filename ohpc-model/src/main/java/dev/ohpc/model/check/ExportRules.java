package dev.ohpc.model.check;

import dev.ohpc.model.config.ClusterConfigs;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.NodeConfigs;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.value.HostList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Each node's root is exported. */
final class ExportRules implements ConfigCheck {

  @Override
  public void check(ClusterConfigs configs, Findings findings) {
    Set<String> exported =
        configs.sms().exports().stream()
            .flatMap(exports -> exports.entries())
            .map(Export::path)
            .map(Object::toString)
            .collect(Collectors.toSet());
    List<NodeConfigs> missing =
        configs.nodes().stream()
            .filter(node -> !exported.contains(configs.places().nodeRoot(node.node()).toString()))
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
