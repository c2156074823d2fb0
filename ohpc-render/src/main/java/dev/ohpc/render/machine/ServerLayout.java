package dev.ohpc.render.machine;

import dev.ohpc.model.check.files.Board;
import dev.ohpc.model.check.files.BootFiles;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.DnsmasqEntries;
import dev.ohpc.model.check.files.Hosts;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /} of a management server, in which dnsmasq.conf says where the nodes' roots are. */
record ServerLayout(MachineRoot root) implements ClusterLayout {

  @Override
  public ClusterFiles read(Documents documents, SlurmSeries slurm) throws IOException {
    ServerFiles server = new ServerReader(root, documents, Units.OF_MACHINE, slurm).read();
    List<String> roots = nodeRoots(server).filter(root::hasDirectory).toList();
    RootReader reader = new RootReader(documents, Units.OF_MACHINE);
    List<NodeFiles> nodes = new ArrayList<>();
    for (String path : roots) {
      nodes.add(reader.node(MachineRoot.nameOf(path), root.within(path)));
    }
    Optional<String> image = image(roots);
    Optional<String> tftp = tftpRoot(server);
    return ClusterFiles.builder()
        .slurmSeries(slurm)
        .server(server)
        .image(
            image.isEmpty()
                ? Optional.empty()
                : Optional.of(reader.image(root.within(image.get()))))
        .nodes(nodes)
        .boot(tftp.isEmpty() ? Optional.empty() : Optional.of(boot(tftp.get(), documents)))
        .ownBoot(tftp.isEmpty() ? Map.of() : ownBoot(tftp.get(), server, documents))
        .addAllUnread(documents.unread())
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

  private Optional<String> tftpRoot(ServerFiles server) {
    return server.dnsmasq().stream()
        .flatMap(dnsmasq -> dnsmasq.entries(TftpRoot.class))
        .map(option -> option.directory().toString())
        .filter(root::hasDirectory)
        .findFirst();
  }

  private BootFiles boot(String directory, Documents documents) throws IOException {
    return new BootFiles(
        documents.config(root, directory + "/cmdline.txt", ConfigFormats.commandLine()),
        documents.config(root, directory + "/config.txt", ConfigFormats.firmware()),
        Optional.empty());
  }

  /** The directories of boards: dnsmasq serves each its own, where there is one (dnsmasq(8)). */
  private Map<String, BootFiles> ownBoot(String tftp, ServerFiles server, Documents documents)
      throws IOException {
    Map<String, BootFiles> boot = new LinkedHashMap<>();
    for (Board board : Hosts.of(server, List.of()).boards()) {
      for (String name : board.ownDirectories()) {
        String directory = tftp + "/" + name;
        if (isOwn(name, server) && root.hasDirectory(directory)) {
          boot.put(name, boot(directory, documents));
        }
      }
    }
    return boot;
  }

  /** Whether boards have directories of this kind of name: addresses unless MACs are asked for. */
  private static boolean isOwn(String name, ServerFiles server) {
    Optional<List<String>> asked =
        server.dnsmasq().stream()
            .flatMap(dnsmasq -> DnsmasqEntries.named(dnsmasq, "tftp-unique-root"))
            .map(DnsmasqEntries::words)
            .findFirst();
    boolean isMac = name.indexOf('-') >= 0;
    return asked.isPresent()
        && isMac == asked.get().stream().anyMatch(word -> word.equalsIgnoreCase("mac"));
  }
}
