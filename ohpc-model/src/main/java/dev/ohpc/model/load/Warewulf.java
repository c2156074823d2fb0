package dev.ohpc.model.load;

import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.load.Tree.Mapping;
import dev.ohpc.model.load.Tree.Position;
import dev.ohpc.model.load.Tree.Scalar;
import dev.ohpc.model.load.Tree.Unreadable;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads Warewulf 4's {@code nodes.conf}, and the {@code warewulf.conf} beside it, as the tree of a
 * spec.
 *
 * <p>Source: Warewulf's own structures and merging in versions 4.3 to 4.7, and its documentation.
 */
final class Warewulf {

  private static final String CONF = "warewulf.conf";

  private final Reporter reporter;
  private final Map<String, String> assumed = new LinkedHashMap<>();

  private Warewulf(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Whether a document has Warewulf's keys; in a spec {@code nodes} is a list. */
  static boolean looksLike(Tree tree) {
    if (!(tree instanceof Mapping mapping)) {
      return false;
    }
    Tree.Entry nodes = mapping.entry("nodes");
    boolean isSpec = mapping.entry("cluster") != null || mapping.entry("sms") != null;
    return mapping.entry("nodeprofiles") != null
        || mapping.entry("WW_INTERNAL") != null
        || (nodes != null && nodes.value() instanceof Mapping && !isSpec);
  }

  /**
   * The tree of a spec.
   *
   * @param filesBeside the files in the same directory by their names
   */
  static Tree read(
      Mapping nodesConf, Function<String, Optional<SourceText>> filesBeside, Reporter reporter) {
    Warewulf warewulf = new Warewulf(reporter);
    Optional<WarewulfServer> server = warewulf.server(filesBeside.apply(CONF));
    WarewulfFile file = new WarewulfFile(reporter);
    WarewulfMapping top =
        WarewulfMapping.of(nodesConf, SpecPath.ROOT, WarewulfKeys.NODES_CONF, file);
    Optional<Scalar> netmask = server.flatMap(WarewulfServer::netmask);
    Tree spec = warewulf.spec(server, WarewulfNodes.read(top, netmask, file));
    server.ifPresent(WarewulfServer::sayWhatHasNoEffect);
    file.sayWhatHasNoEffect();
    warewulf.sayWhatIsAssumed();
    return spec;
  }

  private Optional<WarewulfServer> server(Optional<SourceText> conf) {
    if (conf.isEmpty()) {
      reporter.add(
          ProblemCode.MISSING_KEY,
          SpecPath.of("sms", "address"),
          Position.START.start(),
          "there is no `" + CONF + "` beside this file, which has the server's address",
          "put both in one directory, and load this one by its path");
      return Optional.empty();
    }
    conf.get().problem().ifPresent(reporter::add);
    Reporter beside = reporter.beside(conf.get().source());
    return conf.get().problem().isPresent()
        ? Optional.empty()
        : YamlTree.readMapping(beside)
            .map(mapping -> WarewulfServer.read(mapping, new WarewulfFile(beside)));
  }

  private Tree spec(Optional<WarewulfServer> server, WarewulfNodes nodes) {
    Fields spec = new Fields();
    add(spec, "cluster", nodes.cluster().orElseGet(() -> assume("cluster", "cluster")));
    add(spec, "sms", sms(server));
    add(spec, "network", network(server, nodes.router()));
    spec.add("nodes", nodes.at(), nodes.list());
    spec.addList("firmware", "kernel-arguments", nodes.arguments());
    server.ifPresent(told -> add(spec, "storage", told.storage().toMapping()));
    assumed.put("hardware", HardwareProfile.RASPBERRY_PI_4B.name().toString());
    return spec.toMapping();
  }

  private static void add(Fields fields, String key, Tree value) {
    fields.add(key, value.at(), value);
  }

  private Mapping sms(Optional<WarewulfServer> server) {
    Fields sms = new Fields();
    Optional<Scalar> name = server.flatMap(WarewulfServer::name);
    add(sms, "name", name.orElseGet(() -> assume("sms.name", "sms")));
    add(sms, "address", server.map(WarewulfServer::address).orElse(new Unreadable(Position.START)));
    add(sms, "interface", assume("sms.interface", "end0"));
    return sms.toMapping();
  }

  private static Tree network(Optional<WarewulfServer> server, Optional<Scalar> router) {
    if (server.isEmpty()) {
      return new Unreadable(Position.START);
    }
    Fields network = new Fields();
    add(network, "subnet", server.get().subnet());
    server.get().dhcpRange().ifPresent(range -> add(network, "dhcp-range", range));
    router.ifPresent(gateway -> add(network, "router", gateway));
    return network.toMapping();
  }

  private Scalar assume(String key, String value) {
    assumed.put(key, value);
    return new Scalar(value, false, Position.START);
  }

  private void sayWhatIsAssumed() {
    String values =
        assumed.entrySet().stream()
            .map(value -> "`" + value.getKey() + ": " + value.getValue() + "`")
            .collect(Collectors.joining(", "));
    reporter.add(
        ProblemCode.ASSUMED,
        SpecPath.ROOT,
        Position.START.start(),
        "Warewulf's files do not tell these, so they are assumed: " + values,
        "where one is wrong, put it right in the spec that `ClusterSpec.toYaml` writes",
        problem -> problem.putAllAttributes(assumed));
  }
}
