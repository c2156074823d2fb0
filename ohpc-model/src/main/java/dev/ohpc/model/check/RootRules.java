package dev.ohpc.model.check;

import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.RootPath;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each root that DHCP tells a node of is exported. */
final class RootRules implements ConfigCheck {

  @Override
  public void check(ClusterFiles files, Findings findings) {
    Set<String> exported =
        files.server().exports().stream()
            .flatMap(exports -> exports.entries())
            .map(Export::path)
            .collect(Collectors.toSet());
    List<Root> missing =
        roots(files).filter(root -> !exported.contains(root.path().path().toString())).toList();
    if (!missing.isEmpty()) {
      findings.add(
          ProblemCode.ROOT_NOT_EXPORTED,
          Where.ofProfile(missing.get(0).option()),
          "the roots of "
              + Labels.folded(missing.stream().map(Root::name))
              + " are not in /etc/exports",
          "export each to its node with `rw,no_root_squash,no_subtree_check` (exports(5))");
    }
  }

  private static Stream<Root> roots(ClusterFiles files) {
    return files.server().dnsmasq().stream()
        .flatMap(dnsmasq -> dnsmasq.entries(DhcpOption.class))
        .filter(option -> option.option().equals(DhcpOption.ROOT_PATH))
        .flatMap(RootRules::root);
  }

  private static Stream<Root> root(DhcpOption option) {
    try {
      return option.text().map(RootPath::parse).map(path -> new Root(option, path)).stream();
    } catch (InvalidValueException e) {
      return Stream.empty();
    }
  }

  /** A root that DHCP tells of. */
  private record Root(DhcpOption option, RootPath path) {

    String name() {
      return option.tags().isEmpty() ? path.path().toString() : option.tags().get(0);
    }
  }
}
