package dev.ohpc.testkit;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.LoadResult;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.value.KernelParameter;
import dev.ohpc.model.value.UnixPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A cluster as Warewulf's files have it.
 *
 * @param nodes the text of nodes.conf
 * @param conf the text of warewulf.conf
 */
record WarewulfFiles(String nodes, String conf) {

  /** Where what all nodes share is written. */
  enum Style {
    /** In each node. */
    PLAIN,
    /** In the profile that every node names. */
    PROFILE,
    /** In a profile of that profile. */
    NESTED,
    /** As before 4.6: in the profile that no node names. */
    IMPLIED
  }

  static WarewulfFiles of(ClusterSpec spec, Style style) {
    String nodes =
        spec.nodes().stream().map(node -> node(node, spec, style)).collect(Collectors.joining());
    return new WarewulfFiles(profiles(spec, style) + "nodes:\n" + nodes, conf(spec));
  }

  private static String profiles(ClusterSpec spec, Style style) {
    String shared = style == Style.PLAIN ? "" : shared(spec, style);
    return switch (style) {
      case PLAIN -> "nodeprofiles: {}\n";
      case PROFILE -> "nodeprofiles:\n  default:\n    comment: all\n" + shared;
      case NESTED -> "nodeprofiles:\n  default: {profiles: [inner]}\n  inner:\n" + shared;
      case IMPLIED -> "WW_INTERNAL: 45\nnodeprofiles:\n  default:\n" + shared;
    };
  }

  private static String shared(ClusterSpec spec, Style style) {
    List<String> arguments =
        spec.firmware().kernelArguments().stream().map(KernelParameter::toString).toList();
    String list = style == Style.IMPLIED ? String.join(" ", arguments) : arguments.toString();
    return "    cluster name: " + spec.cluster() + "\n    kernel: {args: " + list + "}\n";
  }

  private static String node(NodeSpec node, ClusterSpec spec, Style style) {
    String profiles =
        switch (style) {
          case PLAIN -> shared(spec, style);
          case PROFILE, NESTED -> "    profiles: [default]\n";
          case IMPLIED -> "";
        };
    return """
      %s:
    %s    network devices:
          default:
            hwaddr: "%s"
            ipaddr: %s
          ib0: {type: infiniband, ipaddr: 10.200.0.1}
    """
        .formatted(node.name(), profiles, node.mac(), node.address());
  }

  private static String conf(ClusterSpec spec) {
    return """
    ipaddr: %s
    netmask: %s
    dhcp: {%s}
    tftp: {tftproot: %s}
    nfs:
      export paths: [%s]
    """
        .formatted(
            spec.sms().address(),
            spec.network().subnet().netmask(),
            spec.network()
                .dhcpRange()
                .map(range -> "range start: " + range.first() + ", range end: " + range.last())
                .orElse(""),
            spec.storage().tftpDirectory(),
            exports(spec));
  }

  private static String exports(ClusterSpec spec) {
    return spec.storage().shared().orElse(List.of()).stream()
        .map(UnixPath::toString)
        .map(path -> "{path: " + path + ", export options: 'rw,sync'}")
        .collect(Collectors.joining(", "));
  }

  /** What comes of loading these. */
  LoadResult load() throws IOException {
    try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
      Path directory = Files.createDirectories(memory.getPath("/etc/warewulf"));
      Files.write(directory.resolve("warewulf.conf"), conf.getBytes(StandardCharsets.UTF_8));
      Path file = directory.resolve("nodes.conf");
      return ClusterSpec.tryLoad(Files.write(file, nodes.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
