package dev.ohpc.model.load;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.load.Tree.Entry;
import dev.ohpc.model.load.Tree.Scalar;
import dev.ohpc.model.problem.SpecPath;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a node or a profile of Warewulf sets, as far as it is read here. */
final class WarewulfSettings {

  /** Nothing is set. */
  static final WarewulfSettings NONE = merged(List.of());

  private static final List<String> OF_NODE = List.of("cluster name", "primary network");
  private static final List<String> OF_NETWORK =
      List.of("hwaddr", "ipaddr", "ipcidr", "netmask", "gateway", "primary", "default");

  private final ImmutableList<Scalar> profiles;
  private final Map<String, Tree> values;
  private final SortedMap<String, Map<String, Tree>> networks;
  private final WarewulfArguments arguments;
  private final @Nullable String flaggedNetwork;

  private WarewulfSettings(
      List<Scalar> profiles,
      Map<String, Tree> values,
      SortedMap<String, Map<String, Tree>> networks,
      WarewulfArguments arguments) {
    this.profiles = ImmutableList.copyOf(profiles);
    this.values = values;
    this.networks = networks;
    this.arguments = arguments;
    this.flaggedNetwork = flagged(networks);
  }

  /** Reads a node or a profile. */
  static WarewulfSettings read(Tree tree, SpecPath path, WarewulfFile file) {
    WarewulfMapping node = WarewulfMapping.of(tree, path, WarewulfKeys.NODE, file);
    SortedMap<String, Map<String, Tree>> networks = new TreeMap<>();
    for (Entry device : node.members("network devices")) {
      String name = device.key().text();
      SpecPath at = node.path("network devices").key(Types.visible(name));
      WarewulfMapping network = WarewulfMapping.of(device.value(), at, WarewulfKeys.NETWORK, file);
      networks.put(name, network.texts(OF_NETWORK));
    }
    return new WarewulfSettings(
        node.texts("profiles"), node.texts(OF_NODE), networks, WarewulfArguments.read(node));
  }

  /** What these set together, where the later ones count more; the profiles are none's. */
  static WarewulfSettings merged(Collection<WarewulfSettings> inOrder) {
    Map<String, Tree> values = new HashMap<>();
    SortedMap<String, Map<String, Tree>> networks = new TreeMap<>();
    for (WarewulfSettings settings : inOrder) {
      values.putAll(settings.values);
      settings.networks.forEach(
          (name, network) ->
              networks.computeIfAbsent(name, key -> new HashMap<>()).putAll(network));
    }
    WarewulfArguments arguments =
        WarewulfArguments.merged(inOrder.stream().map(WarewulfSettings::arguments));
    return new WarewulfSettings(List.of(), values, networks, arguments);
  }

  /** Until 4.4 a network could say of itself that it is the one. */
  private static @Nullable String flagged(Map<String, Map<String, Tree>> networks) {
    return networks.entrySet().stream()
        .filter(
            network ->
                WarewulfMapping.isOn(network.getValue().get("primary"), false)
                    || WarewulfMapping.isOn(network.getValue().get("default"), false))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** The profiles that it names, those with {@code ~} too. */
  List<Scalar> profiles() {
    return profiles;
  }

  /** The text of {@code cluster name} or {@code primary network}. */
  @Nullable Tree value(String key) {
    return values.get(key);
  }

  /** The names of its networks, sorted. */
  Collection<String> networks() {
    return networks.keySet();
  }

  boolean hasNetwork(String name) {
    return networks.containsKey(name);
  }

  /** A text of a network. */
  @Nullable Tree value(String network, String key) {
    Map<String, Tree> texts = networks.get(network);
    return texts == null ? null : texts.get(key);
  }

  /** The network that says of itself that it is the one. */
  @Nullable String flaggedNetwork() {
    return flaggedNetwork;
  }

  WarewulfArguments arguments() {
    return arguments;
  }

  /** How many values it is made of, itself included. */
  long size() {
    long ofNetworks = networks.values().stream().mapToLong(network -> 1 + network.size()).sum();
    return 1 + profiles.size() + values.size() + ofNetworks + arguments.size();
  }
}
