package dev.ohpc.model.check;

import static dev.ohpc.model.check.SoundFiles.commandLine;
import static dev.ohpc.model.check.SoundFiles.dnsmasqLines;
import static dev.ohpc.model.check.SoundFiles.each;
import static dev.ohpc.model.check.SoundFiles.exports;
import static dev.ohpc.model.check.SoundFiles.image;
import static dev.ohpc.model.check.SoundFiles.without;

import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.FstabConfig;
import dev.ohpc.model.config.Mount;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.UnixPath;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Roots that boards are told of and that they cannot use. */
final class RootFaults {

  private static final String ROOTS = "/srv/nfs/";

  private static final List<Export.Client> NETWORKS =
      List.of(
          new Export.Client("192.168.0.0/16", List.of("ro", "no_root_squash")),
          new Export.Client("192.168.1.0/24", List.of("rw", "no_root_squash")));

  private RootFaults() {}

  static Stream<Fault> all() {
    return Stream.of(
        new Fault(
            ProblemCode.ROOT_NOT_EXPORTED,
            "no export for one",
            exports(export -> isRoot(export, "node3") ? Stream.empty() : Stream.of(export))),
        new Fault(
            ProblemCode.ROOT_NOT_EXPORTED,
            "exported to another host",
            exports(ofClients(client -> at("192.168.1.99", client)))),
        new Fault(
            ProblemCode.PSEUDO_ROOT,
            "below it, and written from above it",
            exports(
                export ->
                    isRoot(export, "node1")
                        ? Stream.of(
                            export, Export.of(UnixPath.parse("/srv/nfs"), "*", "ro", "fsid=0"))
                        : Stream.of(export))),
        new Fault(
            ProblemCode.ROOT_EXPORTED_READ_ONLY,
            "ro",
            exports(ofClients(client -> options(client, "ro", "no_root_squash")))),
        new Fault(
            ProblemCode.ROOT_SQUASHED,
            "no no_root_squash",
            exports(ofClients(client -> options(client, "rw", "sync")))),
        new Fault(
            ProblemCode.ROOT_EXPORTED_READ_ONLY,
            "the first of two networks, and not the nearer one",
            exports(
                export ->
                    isRoot(export, "node2")
                        ? Stream.of(new Export(export.path(), NETWORKS))
                        : Stream.of(export))),
        new Fault(
            ProblemCode.ROOT_SERVER_UNKNOWN,
            "another server",
            rootPath("nfs4:192.168.1.2:/srv/nfs/node1:rw")),
        new Fault(
            ProblemCode.ROOT_OVER_NFS3,
            "dracut's older form",
            rootPath("192.168.1.1:/srv/nfs/node1,rw")),
        new Fault(
            ProblemCode.ROOT_MOUNTED_READ_ONLY, "ro", commandLine("root=dhcp", "ip=dhcp", "ro")),
        new Fault(
            ProblemCode.NODE_WITHOUT_ROOT,
            "no root path for one",
            dnsmasqLines(without(RootFaults::isRootOfNode1))),
        new Fault(
            ProblemCode.MOUNT_NOT_EXPORTED,
            "a directory that is not exported",
            image(image -> image.fstab(mounting("192.168.1.1:/scratch")))));
  }

  private static boolean isRoot(Export export, String node) {
    return export.path().equals(ROOTS + node);
  }

  /** The exports with another client of each root. */
  private static Function<Export, Stream<Export>> ofClients(UnaryOperator<Export.Client> change) {
    return export ->
        Stream.of(
            export.path().startsWith(ROOTS)
                ? new Export(export.path(), export.clients().stream().map(change).toList())
                : export);
  }

  private static Export.Client at(String host, Export.Client client) {
    return new Export.Client(host, client.options());
  }

  private static Export.Client options(Export.Client client, String... options) {
    return new Export.Client(client.host(), List.of(options));
  }

  private static boolean isRootOfNode1(DnsmasqOption option) {
    return option instanceof DhcpOption dhcp && dhcp.tags().equals(List.of("node1"));
  }

  private static ClusterFiles rootPath(String path) {
    return dnsmasqLines(
        each(
            DnsmasqOption.class,
            option ->
                isRootOfNode1(option)
                    ? DhcpOption.rootPath(HostName.parse("node1"), path)
                    : option));
  }

  private static FstabConfig mounting(String source) {
    Mount mount = new Mount(source, "/mnt", "nfs", List.of("ro"));
    return FstabConfig.builder().addStanzas(Stanza.of(mount)).build();
  }
}
