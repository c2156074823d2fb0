package dev.ohpc.render.machine;

import dev.ohpc.model.StorageSpec;
import dev.ohpc.model.StorageSpecBuilder;
import dev.ohpc.model.check.files.ServerFiles;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.DnsmasqOption.TftpRoot;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.value.RootPath;
import dev.ohpc.model.value.UnixPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where node roots, boot files and shared directories are, from dnsmasq.conf and exports. */
final class StorageImport {

  private final ServerFiles files;

  StorageImport(ServerFiles files) {
    this.files = files;
  }

  StorageSpec spec() {
    StorageSpecBuilder storage = StorageSpec.builder();
    nodeRoots().ifPresent(storage::nfsDirectory);
    files.dnsmasq().stream()
        .flatMap(dnsmasq -> dnsmasq.entries(TftpRoot.class))
        .flatMap(root -> ServerImport.value(root.directory(), UnixPath::parse).stream())
        .findFirst()
        .ifPresent(storage::tftpDirectory);
    files.exports().ifPresent(exports -> share(exports, storage));
    return storage.build();
  }

  /** The directory of the nodes' roots. */
  private Optional<UnixPath> nodeRoots() {
    return roots()
        .filter(path -> path.lastIndexOf('/') > 0)
        .findFirst()
        .flatMap(
            path -> ServerImport.value(path.substring(0, path.lastIndexOf('/')), UnixPath::parse));
  }

  private Stream<String> roots() {
    return files.dnsmasq().stream()
        .flatMap(dnsmasq -> dnsmasq.entries(DhcpOption.class))
        .filter(option -> option.option().equals(DhcpOption.ROOT_PATH))
        .flatMap(option -> option.text().stream())
        .flatMap(text -> ServerImport.value(text, RootPath::parse).stream())
        .map(path -> path.path().toString());
  }

  /** What is exported to more than one host, and is no root, is shared; written if any may. */
  private void share(ExportsConfig exports, StorageSpecBuilder storage) {
    List<UnixPath> shared = new ArrayList<>();
    List<UnixPath> readOnly = new ArrayList<>();
    Set<String> roots = roots().collect(Collectors.toSet());
    exports
        .entries()
        .filter(export -> isShared(export) && !roots.contains(export.path()))
        .forEach(
            export ->
                ServerImport.value(export.path(), UnixPath::parse)
                    .ifPresent((isWritten(export) ? shared : readOnly)::add));
    storage.shared(shared).sharedReadOnly(readOnly);
  }

  private static boolean isShared(Export export) {
    return clients(export).anyMatch(client -> client.host().matches(".*[/*].*"));
  }

  private static boolean isWritten(Export export) {
    return clients(export).anyMatch(client -> client.options().contains("rw"));
  }

  private static Stream<Export.Client> clients(Export export) {
    return export.allClients().stream();
  }
}
