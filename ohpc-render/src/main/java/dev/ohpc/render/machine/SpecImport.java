package dev.ohpc.render.machine;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.LoadResult;
import dev.ohpc.model.MpiSpec;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.Profile;
import dev.ohpc.model.SlurmSpec;
import dev.ohpc.model.SlurmSpecBuilder;
import dev.ohpc.model.SmsSpec;
import dev.ohpc.model.TimeSpec;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.ServerFiles;
import dev.ohpc.model.config.ChronyDirective;
import dev.ohpc.model.config.SlurmLine.Partition;
import dev.ohpc.model.slurm.SlurmSeries;
import dev.ohpc.model.value.ClusterName;
import dev.ohpc.model.value.HostAddress;
import dev.ohpc.model.value.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes a spec of the files of a cluster: first what has a key of its own, then, beside the files
 * that such a spec gives, what can be added to them. The profile is the one whose files differ
 * least.
 */
final class SpecImport {

  private final ServerFiles files;
  private final SlurmSeries series;
  private final Documents documents;
  private final ImportProblems problems;

  private SpecImport(ClusterFiles files, Documents documents) {
    this.files = files.server();
    this.series = files.slurmSeries();
    this.documents = documents;
    this.problems = new ImportProblems(documents);
  }

  static LoadResult of(ClusterFiles files, Documents documents) {
    return new SpecImport(files, documents).read();
  }

  private LoadResult read() {
    Optional<ClusterName> cluster = cluster();
    Optional<SmsSpec> sms = new ServerImport(files, problems).spec();
    List<NodeSpec> nodes = new NodesImport(files, problems).nodes();
    if (nodes.isEmpty()) {
      problems.missing("any node", "add a `dhcp-host` for each to dnsmasq.conf", "nodes");
    }
    if (cluster.isEmpty() || sms.isEmpty() || nodes.isEmpty()) {
      return LoadResult.failed(documents.problems().and(problems.all()));
    }
    ClusterSpec told =
        ClusterSpec.builder()
            .cluster(cluster.get())
            .sms(sms.get())
            .network(new NetworkImport(files, sms.get(), problems).spec(nodes))
            .nodes(nodes)
            .time(time())
            .slurm(slurm())
            .mpi(mpi())
            .storage(new StorageImport(files).spec())
            .build();
    return best(told).result(problems, documents.problems());
  }

  private Residue best(ClusterSpec told) {
    return Stream.of(Profile.RECOMMENDED, Profile.GUIDE)
        .map(profile -> ClusterSpec.builder().from(told).profile(profile).build())
        .map(spec -> Residue.of(Additions.to(spec, files), files))
        .min(Comparator.comparingInt(Residue::size))
        .orElseThrow();
  }

  private Optional<ClusterName> cluster() {
    Optional<ClusterName> name =
        files
            .slurm()
            .flatMap(slurm -> slurm.value("ClusterName"))
            .flatMap(text -> ServerImport.value(text.toLowerCase(Locale.ROOT), ClusterName::parse));
    if (name.isEmpty()) {
      problems.missing("the cluster's name", "add `ClusterName=NAME` to slurm.conf", "cluster");
    }
    return name;
  }

  private TimeSpec time() {
    Set<String> sources = Set.of("server", "pool");
    return TimeSpec.builder()
        .addAllServers(
            files.chrony().stream()
                .flatMap(chrony -> chrony.entries())
                .filter(directive -> sources.contains(directive.name()))
                .map(ChronyDirective::arguments)
                .filter(arguments -> !arguments.isEmpty())
                .flatMap(
                    arguments -> ServerImport.value(arguments.get(0), HostAddress::parse).stream())
                .toList())
        .build();
  }

  private SlurmSpec slurm() {
    SlurmSpecBuilder slurm = SlurmSpec.builder().version(series);
    files
        .slurm()
        .flatMap(config -> config.partitions().min(DEFAULT_FIRST))
        .ifPresent(
            partition -> {
              ServerImport.value(partition.name(), Word::parse).ifPresent(slurm::partition);
              SlurmTime.ofPartition(partition).ifPresent(slurm::maxTime);
            });
    return slurm.build();
  }

  private static final Comparator<Partition> DEFAULT_FIRST =
      Comparator.comparing(
          partition ->
              partition.attributes().entrySet().stream()
                  .noneMatch(
                      attribute ->
                          attribute.getKey().equalsIgnoreCase("Default")
                              && attribute.getValue().equalsIgnoreCase("YES")));

  private MpiSpec mpi() {
    Optional<String> given = files.slurm().flatMap(slurm -> slurm.value("MpiDefault"));
    return MpiSpec.builder()
        .launcher(
            Stream.of(MpiSpec.Launcher.values())
                .filter(launcher -> given.stream().anyMatch(launcher.name()::equalsIgnoreCase))
                .findFirst())
        .build();
  }
}
