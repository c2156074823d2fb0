package dev.ohpc.render.machine;

import dev.ohpc.model.check.files.BootFiles;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.NodeFiles;
import dev.ohpc.model.check.files.ServerFiles;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.DnsmasqOption.TftpRoot;
import dev.ohpc.model.slurm.SlurmSeries;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.RootPath;
import dev.ohpc.render.format.ConfigFormats;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /} of a management server, in which dnsmasq.conf says where the nodes' roots are. */
record ServerLayout(MachineRoot root) implements ClusterLayout {

  @Override
  public ClusterFiles read(Documents documents, SlurmSeries slurm) throws IOException {
    ServerFiles server = new ServerReader(root, documents, slurm).read();
    List<String> roots = nodeRoots(server).filter(root::hasDirectory).toList();
    RootReader reader = new RootReader(documents);
    List<NodeFiles> nodes = new ArrayList<>();
    for (String path : roots) {
      nodes.add(reader.node(MachineRoot.nameOf(path), root.within(path)));
    }
    Optional<String> image = image(roots);
    return ClusterFiles.builder()
        .slurmSeries(slurm)
        .server(server)
        .image(
            image.isEmpty()
                ? Optional.empty()
                : Optional.of(reader.image(root.within(image.get()))))
        .nodes(nodes)
        .boot(boot(server, documents))
        .build();
  }

  private static Stream<String> nodeRoots(ServerFiles server) {
    return server.dnsmasq().stream()
        .flatMap(dnsmasq -> dnsmasq.entries(DhcpOption.class))
        .filter(option -> option.option().equals(DhcpOption.ROOT_PATH))
        .flatMap(option -> option.text().stream())
        .flatMap(ServerLayout::pathOf)
        .distinct();
  }

  private static Stream<String> pathOf(String rootPath) {
    try {
      return Stream.of(RootPath.parse(rootPath).path().toString());
    } catch (InvalidValueException e) {
      return Stream.empty();
    }
  }

  /** The directory beside the node roots that they are copied from, or else the first of them. */
  private Optional<String> image(List<String> roots) throws IOException {
    if (roots.isEmpty()) {
      return Optional.empty();
    }
    String parent = roots.get(0).substring(0, roots.get(0).lastIndexOf('/'));
    return root.list(parent).stream()
        .filter(path -> !roots.contains(path) && root.hasDirectory(path + "/etc"))
        .findFirst()
        .or(() -> Optional.of(roots.get(0)));
  }

  private Optional<BootFiles> boot(ServerFiles server, Documents documents) throws IOException {
    Optional<String> tftp =
        server.dnsmasq().stream()
            .flatMap(dnsmasq -> dnsmasq.entries(TftpRoot.class))
            .map(option -> option.directory().toString())
            .filter(root::hasDirectory)
            .findFirst();
    if (tftp.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new BootFiles(
            documents.config(root, tftp.get() + "/cmdline.txt", ConfigFormats.commandLine()),
            documents.config(root, tftp.get() + "/config.txt", ConfigFormats.firmware()),
            Optional.empty()));
  }
}
