package dev.ohpc.model.load;

import com.google.common.base.Splitter;
import dev.ohpc.model.load.ShellVariables.Value;
import dev.ohpc.model.load.Tree.Entry;
import dev.ohpc.model.load.Tree.Mapping;
import dev.ohpc.model.load.Tree.Position;
import dev.ohpc.model.load.Tree.Scalar;
import dev.ohpc.model.load.Tree.Sequence;
import dev.ohpc.model.load.Tree.Unreadable;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.text.Similar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads OpenHPC's {@code input.local}, and its older form with comma lists ({@code c_ips}, {@code
 * c_macs}, {@code c_names}), as the tree of a spec.
 */
final class InputLocal {

  /** OpenHPC's own ClusterName, which an {@code input.local} does not hold. */
  private static final String CLUSTER = "cluster";

  private static final Pattern ASSIGNMENT =
      Pattern.compile("(?:export +)?[A-Za-z_]\\w*(?:\\[\\d+])?=");
  private static final Splitter COMMAS = Splitter.on(',').trimResults();
  private static final Splitter BLANKS = Splitter.on(' ').omitEmptyStrings();
  private static final Position NOWHERE = Position.START;

  private static final List<String> WITH_EFFECT =
      List.of(
          "sms_name",
          "sms_ip",
          "sms_eth_internal",
          "internal_netmask",
          "internal_network",
          "ipv4_gateway",
          "ntp_server",
          "dns_servers",
          "domain_name",
          "num_computes",
          "c_name",
          "c_ip",
          "c_mac",
          "c_names",
          "c_ips",
          "c_macs",
          "update_slurm_nodeconfig",
          "slurm_node_config",
          "enable_kargs",
          "kargs");

  private final Reporter reporter;
  private final ShellVariables variables;

  private InputLocal(Reporter reporter, ShellVariables variables) {
    this.reporter = reporter;
    this.variables = variables;
  }

  /** Whether a text begins, after comments, with an assignment. */
  static boolean looksLike(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .findFirst()
        .filter(line -> ASSIGNMENT.matcher(line).lookingAt())
        .isPresent();
  }

  /** The tree of a spec, or empty after problems were reported. */
  static Optional<Tree> read(Reporter reporter) {
    ShellReader shell = new ShellReader(reporter);
    ShellVariables variables = shell.read();
    if (!reporter.problems().isEmpty()) {
      return Optional.empty();
    }
    InputLocal input = new InputLocal(reporter, variables);
    input.sayWhatHasNoEffect(shell);
    int before = reporter.problems().all().size();
    Tree tree = input.spec();
    boolean failed = reporter.problems().all().size() > before && reporter.problems().hasErrors();
    return failed ? Optional.empty() : Optional.of(tree);
  }

  private void sayWhatHasNoEffect(ShellReader shell) {
    List<String> unused = new ArrayList<>();
    for (String name : variables.names()) {
      String byDefault = OpenHpcVariables.WITHOUT_EFFECT.get(name);
      boolean known = byDefault != null || WITH_EFFECT.contains(name);
      if (!known && !shell.used().contains(name)) {
        unknown(name);
      } else if (byDefault != null && !isDefault(name, byDefault)) {
        unused.add(name);
      }
    }
    if (!unused.isEmpty()) {
      Value first = first(unused.get(0));
      reporter.add(
          ProblemCode.UNUSED_VARIABLE,
          SpecPath.ROOT,
          first.name(),
          "these settings of OpenHPC have no effect here: `" + String.join("`, `", unused) + "`",
          "they are for hardware or provisioners that this library does not configure");
    }
  }

  private void unknown(String name) {
    List<String> known = new ArrayList<>(WITH_EFFECT);
    known.addAll(OpenHpcVariables.WITHOUT_EFFECT.keySet());
    Optional<String> similar = Similar.to(name, known);
    reporter.add(
        ProblemCode.UNKNOWN_VARIABLE,
        SpecPath.ROOT,
        first(name).name(),
        "OpenHPC has no setting `" + name + "`, and nothing here uses it",
        similar.map(word -> "did you mean `" + word + "`?").orElse("leave it out"),
        problem -> problem.suggestion(similar));
  }

  /** An array counts as untouched when its first element is. */
  private boolean isDefault(String name, String byDefault) {
    return first(name).text().equals(byDefault);
  }

  private Value first(String name) {
    return variables.elements(name).values().iterator().next();
  }

  private Tree spec() {
    Fields spec = new Fields();
    spec.add("cluster", NOWHERE, new Scalar(CLUSTER, false, NOWHERE));
    spec.add("sms", NOWHERE, sms());
    spec.add("network", NOWHERE, network());
    spec.addList("time", "servers", list("ntp_server"));
    spec.add("nodes", NOWHERE, nodes());
    if (usesNodeConfig()) {
      new SlurmNodeConfig(first("slurm_node_config"), reporter).addTo(spec);
    }
    if (isOn("enable_kargs")) {
      spec.addList("firmware", "kernel-arguments", words("kargs"));
    }
    return spec.toMapping();
  }

  private Mapping sms() {
    Fields sms = new Fields();
    addRequired(sms, "name", "sms_name");
    addRequired(sms, "address", "sms_ip");
    addRequired(sms, "interface", "sms_eth_internal");
    return sms.toMapping();
  }

  private void addRequired(Fields fields, String key, String variable) {
    if (!variables.has(variable)) {
      fields.add(key, NOWHERE, missing(variable, variable));
    }
    fields.addText(key, variables.get(variable));
  }

  private Unreadable missing(String what, String variable) {
    reporter.add(
        ProblemCode.MISSING_KEY,
        SpecPath.ROOT,
        new Position(1, 1, 1, 2),
        "`" + what + "` is not set",
        "add a line `" + variable + "=…`");
    return new Unreadable(NOWHERE);
  }

  private Mapping network() {
    Fields network = new Fields();
    Tree subnet = subnet();
    network.add("subnet", subnet.at(), subnet);
    Value router = variables.get("ipv4_gateway");
    network.addText("router", router);
    network.addText("domain", variables.get("domain_name"));
    list("dns_servers").ifPresent(dns -> network.add("dns", dns.at(), dns));
    return network.toMapping();
  }

  /** {@code internal_network} came with OpenHPC 4; before, the server's address told it. */
  private Tree subnet() {
    Value mask = variables.get("internal_netmask");
    Value network = variables.get("internal_network");
    Value inside = network == null ? variables.get("sms_ip") : network;
    if (mask == null) {
      return missing("internal_netmask", "internal_netmask");
    }
    if (inside == null) {
      return new Unreadable(NOWHERE); // that sms_ip is missing is reported
    }
    return MaskedSubnet.read(scalar(mask), scalar(inside), network != null, reporter);
  }

  private static Scalar scalar(Value value) {
    return new Scalar(value.text(), false, value.at());
  }

  private Sequence nodes() {
    Fields entry = new Fields();
    addColumn(entry, "names", "c_name", "c_names");
    addColumn(entry, "addresses", "c_ip", "c_ips");
    addColumn(entry, "macs", "c_mac", "c_macs");
    if (usesNodeConfig()) {
      entry.addText("hardware", SlurmNodeConfig.NAME, variables.get("slurm_node_config"));
    }
    Mapping mapping = entry.toMapping();
    checkCount(mapping);
    return Sequence.of(List.of(mapping), NOWHERE);
  }

  private void addColumn(Fields entry, String key, String array, String plural) {
    if (variables.has(array) && variables.has(plural)) {
      Value list = first(plural);
      reporter.add(
          ProblemCode.CONFLICTING_KEYS,
          SpecPath.of("nodes"),
          list.name(),
          "both `" + array + "[…]` and `" + plural + "` are set",
          "keep one of them");
      entry.add(key, list.name(), new Unreadable(list.name()));
      return;
    }
    if (!variables.has(array) && !variables.has(plural)) {
      entry.add(key, NOWHERE, missing(array + "[…]", array + "[0]"));
      return;
    }
    Optional<Sequence> cells = variables.has(array) ? elements(array) : list(plural);
    cells.ifPresent(values -> entry.add(key, values.at(), values));
  }

  /** Lists that differ in length are reported where they are read; here only their common one. */
  private void checkCount(Mapping entry) {
    Value count = variables.get("num_computes");
    Set<Integer> lengths =
        entry.entries().stream()
            .map(Entry::value)
            .flatMap(value -> value instanceof Sequence list ? Stream.of(list) : Stream.empty())
            .map(list -> list.items().size())
            .collect(Collectors.toSet());
    if (count == null || lengths.size() != 1 || lengths.contains(number(count.text()))) {
      return;
    }
    int nodes = lengths.iterator().next();
    reporter.add(
        ProblemCode.COUNT_MISMATCH,
        SpecPath.of("nodes"),
        count.at(),
        "`num_computes` is `"
            + Types.visible(count.text())
            + "`, and "
            + nodes
            + " nodes are listed",
        "list as many nodes, or write `num_computes=" + nodes + "`");
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
  }

  private boolean usesNodeConfig() {
    return isOn("update_slurm_nodeconfig") && variables.has("slurm_node_config");
  }

  private boolean isOn(String flag) {
    Value value = variables.get(flag);
    return value != null && value.text().equals("1");
  }

  private Optional<Sequence> elements(String array) {
    List<Scalar> items = new ArrayList<>();
    for (Value value : variables.elements(array).values()) {
      items.add(scalar(value));
    }
    return Optional.of(Sequence.of(items, items.get(0).at()));
  }

  private Optional<Sequence> list(String name) {
    return split(name, COMMAS);
  }

  private Optional<Sequence> words(String name) {
    return split(name, BLANKS);
  }

  private Optional<Sequence> split(String name, Splitter splitter) {
    Value value = variables.get(name);
    if (value == null || value.text().isBlank()) {
      return Optional.empty();
    }
    List<Scalar> items =
        splitter
            .splitToStream(value.text())
            .map(item -> new Scalar(item, false, value.at()))
            .toList();
    return Optional.of(Sequence.of(items, value.at()));
  }
}
