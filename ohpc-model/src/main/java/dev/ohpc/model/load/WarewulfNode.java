package dev.ohpc.model.load;

import dev.ohpc.model.load.Tree.Scalar;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node of Warewulf with what it inherits.
 *
 * @param name its name
 * @param own what it sets itself, which counts more
 * @param inherited what its profiles set
 */
record WarewulfNode(Scalar name, WarewulfSettings own, WarewulfSettings inherited) {

  /** The text of {@code cluster name} or {@code primary network}. */
  @Nullable Tree value(String key) {
    Tree value = own.value(key);
    return value == null ? inherited.value(key) : value;
  }

  /** A text of a network. */
  @Nullable Tree value(String network, String key) {
    Tree value = own.value(network, key);
    return value == null ? inherited.value(network, key) : value;
  }

  /** The address in a network; until 4.5 also written with the length of its prefix. */
  @Nullable Tree address(String network) {
    Tree address = value(network, "ipaddr");
    return address == null && value(network, "ipcidr") instanceof Scalar cidr
        ? new Scalar(cidr.text().replaceFirst("/.*", ""), false, cidr.at())
        : address;
  }

  /**
   * The name of its primary network: the one that {@code primary network} names; until 4.4 the one
   * that says so of itself; else the first by name. Empty if it has none.
   */
  String network() {
    if (value("primary network") instanceof Scalar named && hasNetwork(named.text())) {
      return named.text();
    }
    return Stream.of(own, inherited)
        .map(WarewulfSettings::flaggedNetwork)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(this::firstNetwork);
  }

  private boolean hasNetwork(String network) {
    return own.hasNetwork(network) || inherited.hasNetwork(network);
  }

  private String firstNetwork() {
    return Stream.of(own, inherited)
        .flatMap(settings -> settings.networks().stream().limit(1))
        .min(Comparator.naturalOrder())
        .orElse("");
  }

  /** The parameters of its kernel. */
  WarewulfArguments arguments() {
    return own.arguments().isNothing()
        ? inherited.arguments()
        : WarewulfArguments.merged(Stream.of(inherited.arguments(), own.arguments()));
  }
}
