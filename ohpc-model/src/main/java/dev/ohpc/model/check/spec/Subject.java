package dev.ohpc.model.check.spec;

import com.google.common.collect.Lists;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.NetworkSpec;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.SmsSpec;
import dev.ohpc.model.check.finding.Labels;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is checked: a whole spec, or as much of one as could be read, so that one bad word does not
 * hide the other problems.
 *
 * @param sms the server, if it could be read
 * @param network the network, if it could be read
 * @param nodesWereRead whether the list of nodes could be read, so that an empty one is empty
 * @param names the nodes' names in order, null where one could not be read
 * @param addresses the nodes' addresses, likewise
 * @param macs the nodes' MAC addresses, likewise
 * @param spec the whole, if all could be read
 */
public record Subject(
    Optional<SmsSpec> sms,
    Optional<NetworkSpec> network,
    boolean nodesWereRead,
    List<@Nullable HostName> names,
    List<@Nullable Ipv4Address> addresses,
    List<@Nullable MacAddress> macs,
    Optional<ClusterSpec> spec) {

  /** The whole of a spec. */
  public static Subject of(ClusterSpec spec) {
    return new Subject(
        Optional.of(spec.sms()),
        Optional.of(spec.network()),
        true,
        Lists.transform(spec.nodes(), NodeSpec::name),
        Lists.transform(spec.nodes(), NodeSpec::address),
        Lists.transform(spec.nodes(), NodeSpec::mac),
        Optional.of(spec));
  }

  /** How many nodes there are, readable or not. */
  int nodeCount() {
    return names.size();
  }

  /** The kinds of the nodes' hardware, when all could be read. */
  List<HardwareProfile> hardware() {
    return spec.map(whole -> Lists.transform(whole.nodes(), NodeSpec::hardware)).orElse(List.of());
  }

  /** What a node is called in messages: its name, or its place in the list. */
  String label(int node) {
    HostName name = names.get(node);
    return name == null ? "nodes[" + node + "]" : name.toString();
  }

  /** What nodes are called in messages, folded. */
  String labels(List<Integer> nodes) {
    return Labels.folded(nodes.stream().map(this::label));
  }
}
