package dev.ohpc.model.load;

import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a spec file as columns, with null for what could not be read, and where each row
 * came from: an entry, and a place within its lists.
 */
final class NodeRows {

  private final List<@Nullable HostName> names = new ArrayList<>();
  private final List<@Nullable Ipv4Address> addresses = new ArrayList<>();
  private final List<@Nullable MacAddress> macs = new ArrayList<>();
  private final List<@Nullable HardwareProfile> hardware = new ArrayList<>();
  private final List<Integer> entries = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();

  void add(
      int entry,
      int offset,
      @Nullable HostName name,
      @Nullable Ipv4Address address,
      @Nullable MacAddress mac,
      @Nullable HardwareProfile kind) {
    entries.add(entry);
    offsets.add(offset);
    names.add(name);
    addresses.add(address);
    macs.add(mac);
    hardware.add(kind);
  }

  List<@Nullable HostName> names() {
    return names;
  }

  List<@Nullable Ipv4Address> addresses() {
    return addresses;
  }

  List<@Nullable MacAddress> macs() {
    return macs;
  }

  int size() {
    return names.size();
  }

  /** All nodes, if all could be read. */
  Optional<List<NodeSpec>> nodes() {
    List<NodeSpec> nodes = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      NodeSpec node = node(i);
      if (node == null) {
        return Optional.empty();
      }
      nodes.add(node);
    }
    return Optional.of(nodes);
  }

  private @Nullable NodeSpec node(int i) {
    HostName name = names.get(i);
    Ipv4Address address = addresses.get(i);
    MacAddress mac = macs.get(i);
    HardwareProfile kind = hardware.get(i);
    if (name == null || address == null || mac == null || kind == null) {
      return null;
    }
    return NodeSpec.builder().name(name).address(address).mac(mac).hardware(kind).build();
  }

  /** Where the entry of a node stands in the file. */
  SpecPath entryPath(int node) {
    return SpecPath.of("nodes").item(entries.get(node));
  }

  /** The place of a node within the lists of its entry. */
  int offset(int node) {
    return offsets.get(node);
  }
}
