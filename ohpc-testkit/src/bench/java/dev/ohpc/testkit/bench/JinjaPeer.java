package dev.ohpc.testkit.bench;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.config.ClusterConfigs;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.value.Ipv4Address;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Jinja2 as the peer: the same three files from templates, with all data made ready for it. */
final class JinjaPeer {

  private static final String PYTHON = "/usr/bin/python3";
  private static final Path SCRIPT = Path.of("src/bench/jinja2/peer.py");
  private static final String SECONDS = "3";

  private final Path directory;

  JinjaPeer(Path directory) {
    this.directory = directory;
  }

  /** Which Jinja2 it is. */
  static String version() throws IOException {
    return Command.output(PYTHON, "-c", "import jinja2; print(jinja2.__version__)");
  }

  /**
   * Renders a cluster over and over; the median of the milliseconds that it takes.
   *
   * @throws IllegalStateException if a file is not byte for byte ours
   */
  double render(ClusterSpec spec) throws IOException {
    Path data = Files.writeString(directory.resolve("cluster.json"), data(spec));
    double millis = Double.parseDouble(Command.output(PYTHON, SCRIPT, data, directory, SECONDS));
    ThreeFiles.of(spec.configs().sms()).byName().forEach(this::compare);
    return millis;
  }

  private void compare(String name, String ours) {
    try {
      if (!Files.readString(directory.resolve(name)).equals(ours)) {
        throw new IllegalStateException("the template's " + name + " is not ours");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String data(ClusterSpec spec) {
    ClusterConfigs configs = spec.configs();
    SlurmLine.Nodes nodes = nodes(configs);
    return """
        {"cluster": "%s",
         "sms": {"name": "%s", "address": "%s", "interface": "%s"},
         "network": {"address": "%s", "netmask": "%s", "lease_time": "%s", "dns": [%s]},
         "tftp_root": "%s",
         "node_roots": "%s",
         "node_names": "%s",
         "node_addresses": "%s",
         "nodes": [%s]}
        """
        .formatted(
            spec.cluster(),
            spec.sms().name(),
            spec.sms().address(),
            spec.sms().interfaceName(),
            spec.network().subnet().network(),
            spec.network().subnet().netmask(),
            spec.network().leaseTime(),
            quoted(spec.network().dns()),
            configs.places().tftpRoot(),
            configs.places().nodeRoots(),
            nodes.names(),
            nodes.addresses().orElseThrow(),
            spec.nodes().stream().map(JinjaPeer::node).collect(Collectors.joining(",\n")));
  }

  private static String quoted(List<Ipv4Address> addresses) {
    return addresses.stream()
        .map(address -> "\"" + address + "\"")
        .collect(Collectors.joining(", "));
  }

  private static String node(NodeSpec node) {
    return "{\"name\": \"%s\", \"address\": \"%s\", \"mac\": \"%s\"}"
        .formatted(node.name(), node.address(), node.mac());
  }

  private static SlurmLine.Nodes nodes(ClusterConfigs configs) {
    return configs.sms().slurm().stanzas().stream()
        .flatMap(stanza -> stanza.entries().stream())
        .filter(SlurmLine.Nodes.class::isInstance)
        .map(SlurmLine.Nodes.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
