package dev.ohpc.model.check.files;

import com.google.common.primitives.Longs;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.config.SlurmLine.Include;
import dev.ohpc.model.config.SlurmLine.Nodes;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The nodes of a slurm.conf, line by line, with what the {@code DEFAULT} lines before it say.
 *
 * @param line the line
 * @param names its nodes, in order
 * @param addresses their addresses, NodeAddr or else NodeHostname: none, one for all, or one each
 * @param attributes the line's own and those of the DEFAULT lines, by their names in any case
 */
public record SlurmNodeLine(
    Nodes line, List<String> names, List<String> addresses, Map<String, String> attributes) {

  /** Ports may be given so. */
  private static final Pattern BARE_RANGE = Pattern.compile("^[0-9]++-[0-9]++$");

  /** The lines that make nodes. */
  public static List<SlurmNodeLine> all(SlurmConfig slurm) {
    Map<String, String> defaults = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    List<SlurmNodeLine> all = new ArrayList<>();
    slurm
        .entries(Nodes.class)
        .forEach(
            line -> {
              if (isDefault(line)) {
                defaults.putAll(line.attributes());
              } else {
                all.add(of(line, defaults));
              }
            });
    return all;
  }

  /** Whether all nodes and partitions stand in the file itself. */
  public static boolean areAllIn(SlurmConfig slurm) {
    return slurm.entries(Include.class).findAny().isEmpty();
  }

  /** Whether a line makes no node, and says what holds for the lines after it. */
  public static boolean isDefault(Nodes line) {
    return isNamed(line, SlurmLine.DEFAULT);
  }

  /** Whether a name, in any case, is the only one of a line. */
  public static boolean isNamed(Nodes line, String name) {
    return line.names().size() == 1 && line.names().iterator().next().equalsIgnoreCase(name);
  }

  private static SlurmNodeLine of(Nodes line, Map<String, String> defaults) {
    Map<String, String> attributes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    attributes.putAll(defaults);
    attributes.putAll(line.attributes());
    List<String> addresses =
        line.addresses()
            .or(() -> hosts(attributes, "NodeHostname"))
            .map(HostList::names)
            .orElse(List.of());
    return new SlurmNodeLine(line, line.names().names(), addresses, attributes);
  }

  private static Optional<HostList> hosts(Map<String, String> attributes, String key) {
    try {
      return Optional.ofNullable(attributes.get(key))
          .map(text -> HostList.parse(BARE_RANGE.matcher(text).replaceFirst("[$0]")));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  /** An attribute, in whatever case it is written. */
  public Optional<String> value(String key) {
    return Optional.ofNullable(attributes.get(key));
  }

  /** An attribute that is a list of hosts, or of what is written as one. */
  public Optional<HostList> hosts(String key) {
    return hosts(attributes, key);
  }

  /** An attribute that is a number, in whatever case it is written. */
  public OptionalLong number(String key) {
    Long number = value(key).map(Longs::tryParse).orElse(null);
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }

  /** Whether it gives no address, one for all, or one each, as Slurm wants it. */
  public boolean addressesFit() {
    return addresses.size() <= 1 || addresses.size() == names.size();
  }

  /** Its nodes, one by one. */
  public Stream<SlurmNode> nodes() {
    return IntStream.range(0, names.size())
        .mapToObj(i -> new SlurmNode(names.get(i), address(i), line));
  }

  private String address(int index) {
    if (addresses.isEmpty() || !addressesFit()) {
      return names.get(index);
    }
    return addresses.get(addresses.size() == 1 ? 0 : index);
  }

  /** The sockets, cores and threads of each node. */
  public SlurmTopology topology() {
    return SlurmTopology.of(this);
  }
}
