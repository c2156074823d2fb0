package dev.ohpc.model.load;

import dev.ohpc.model.check.finding.Labels;
import dev.ohpc.model.load.Tree.Entry;
import dev.ohpc.model.load.Tree.Mapping;
import dev.ohpc.model.load.Tree.Position;
import dev.ohpc.model.load.Tree.Scalar;
import dev.ohpc.model.load.Tree.Sequence;
import dev.ohpc.model.load.Tree.Unreadable;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.Related;
import dev.ohpc.model.problem.SpecPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The nodes of a {@code nodes.conf}, as the nodes of a spec and what these have in common. */
final class WarewulfNodes {

  private static final int MOST_RELATED = 5;

  private final WarewulfMapping nodesConf;
  private final WarewulfProfiles profiles;
  private final WarewulfFile file;
  private final List<Tree> nodes = new ArrayList<>();
  private final Map<String, List<Scalar>> leftOut = new LinkedHashMap<>();
  private final Common<String> cluster = new Common<>();
  private final Common<String> gateway = new Common<>();
  private final Common<String> netmask = new Common<>();
  private final Common<WarewulfArguments> arguments = new Common<>();

  private WarewulfNodes(WarewulfMapping nodesConf, WarewulfProfiles profiles, WarewulfFile file) {
    this.nodesConf = nodesConf;
    this.profiles = profiles;
    this.file = file;
  }

  /** Reads all nodes; the server's netmask is one that they should have too. */
  static WarewulfNodes read(
      WarewulfMapping nodesConf, Optional<Scalar> netmask, WarewulfFile file) {
    WarewulfNodes nodes =
        new WarewulfNodes(nodesConf, WarewulfProfiles.read(nodesConf, file), file);
    netmask.ifPresent(mask -> nodes.netmask.add(mask.text(), mask));
    for (Entry node : nodesConf.members("nodes")) {
      SpecPath path = nodesConf.path("nodes").key(Types.visible(node.key().text()));
      Scalar name = new Scalar(node.key().text(), false, node.key().at());
      WarewulfSettings own = WarewulfSettings.read(node.value(), path, file);
      nodes.add(nodes.profiles.node(name, own, path));
    }
    nodes.sayWhatIsLeftOut();
    nodes.sayWhatDiffers();
    return nodes;
  }

  private void add(WarewulfNode node) {
    String network = node.network();
    Tree mac = node.value(network, "hwaddr");
    Tree address = node.address(network);
    if (mac == null || address == null) {
      String what =
          address != null ? "`hwaddr`" : mac != null ? "`ipaddr`" : "`hwaddr` and no `ipaddr`";
      leftOut.computeIfAbsent(what, key -> new ArrayList<>()).add(node.name());
      return;
    }
    Fields entry = new Fields();
    entry.add("name", node.name().at(), node.name());
    addCell(entry, "address", "addresses", address);
    addCell(entry, "mac", "macs", mac);
    nodes.add(entry.toMapping());
    addCommon(node, network);
    node.own().networks().stream()
        .filter(other -> !other.equals(network))
        .forEach(
            other -> file.hasNoEffect("network devices." + Types.visible(other), node.name().at()));
  }

  /** What is unreadable is told already; as one of many it is passed over. */
  private static void addCell(Fields entry, String key, String keyOfMany, Tree value) {
    entry.add(value instanceof Unreadable ? keyOfMany : key, value.at(), value);
  }

  private void addCommon(WarewulfNode node, String network) {
    addText(cluster, node.value("cluster name"));
    addText(netmask, node.value(network, "netmask"));
    Tree router = node.value(network, "gateway");
    addText(gateway, router == null ? new Scalar("", false, node.name().at()) : router);
    arguments.add(node.arguments(), node.name());
  }

  private static void addText(Common<String> values, @Nullable Tree value) {
    if (value instanceof Scalar scalar) {
      values.add(scalar.text(), scalar);
    }
  }

  private void sayWhatIsLeftOut() {
    leftOut.forEach(
        (what, names) ->
            file.reporter()
                .add(
                    ProblemCode.NOT_CARRIED,
                    path(names.get(0)),
                    names.get(0).at(),
                    fold(names)
                        + (names.size() == 1 ? " has no " : " have no ")
                        + what
                        + " in the primary network, and "
                        + (names.size() == 1 ? "is" : "are")
                        + " left out",
                    "give each node `ipaddr` and, for the interface that it boots from, `hwaddr`",
                    problem ->
                        problem.putAttributes("nodes", fold(names)).addAllRelated(also(names))));
  }

  private static SpecPath path(Scalar name) {
    return SpecPath.of("nodes", Types.visible(name.text()));
  }

  private static String fold(List<Scalar> names) {
    return Labels.folded(names.stream().map(name -> Types.visible(name.text())));
  }

  private List<Related> also(List<Scalar> names) {
    return names.stream()
        .skip(1)
        .limit(MOST_RELATED)
        .map(name -> file.reporter().related("also here", path(name), name.at()))
        .toList();
  }

  private void sayWhatDiffers() {
    Map<String, Position> different = new LinkedHashMap<>();
    cluster.other().ifPresent(other -> different.put("cluster name", other));
    gateway.other().ifPresent(other -> different.put("network devices.gateway", other));
    netmask.other().ifPresent(other -> different.put("network devices.netmask", other));
    arguments.other().ifPresent(other -> different.put("kernel.args", other));
    if (!different.isEmpty()) {
      file.reporter()
          .add(
              ProblemCode.NOT_CARRIED,
              SpecPath.ROOT,
              different.values().iterator().next(),
              "a spec has these once for all nodes, and here they differ: "
                  + WarewulfFile.list(different.keySet()),
              "give all nodes the same; the netmask is that of the server");
    }
  }

  /** Where the nodes are listed. */
  Position at() {
    return nodesConf.at("nodes");
  }

  /** The nodes of a spec. */
  Tree list() {
    Entry all = nodesConf.entry("nodes");
    boolean isMapping = all == null || all.value() instanceof Mapping;
    return isMapping && !profiles.isTooMuch() ? Sequence.of(nodes, at()) : new Unreadable(at());
  }

  /** The cluster that all nodes are of, or else the one of the profile {@code default}. */
  Optional<Tree> cluster() {
    Optional<Tree> common = cluster.seen().map(name -> name);
    return common.or(() -> Optional.ofNullable(profiles.byDefault().value("cluster name")));
  }

  /** The gateway of all nodes. */
  Optional<Scalar> router() {
    return gateway.seen().filter(address -> !address.text().isEmpty());
  }

  /** The parameters that all nodes' kernels get. */
  Optional<Sequence> arguments() {
    return arguments
        .value()
        .map(WarewulfArguments::effective)
        .filter(words -> !words.isEmpty())
        .map(words -> Sequence.of(words, words.get(0).at()));
  }
}
