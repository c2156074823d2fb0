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
import dev.ohpc.model.config.ChronyConfig;
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
 * that such a spec gives, what can be added to them. The profile is the recommended one, unless the
 * files are clearly those of the guide.
 */
final class SpecImport {

  /** How many times as much the files must differ from the recommended ones as from the guide's. */
  private static final int CLEARLY = 4;

  private static final Set<String> SOURCES = Set.of("server", "pool");

  private final ClusterFiles all;
  private final ServerFiles files;
  private final SlurmSeries series;
  private final Documents documents;
  private final ImportProblems problems;

  private SpecImport(ClusterFiles files, Documents documents) {
    this.all = files;
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
            .slurm(slurm())
            .mpi(mpi())
            .storage(new StorageImport(files).spec())
            .build();
    return best(timed(told)).result(problems, documents.problems());
  }

  private Residue best(ClusterSpec told) {
    Residue recommended = residue(told, Profile.RECOMMENDED);
    Residue guide = residue(told, Profile.GUIDE);
    return CLEARLY * guide.size() < recommended.size() ? guide : recommended;
  }

  private Residue residue(ClusterSpec told, Profile profile) {
    ClusterSpec spec = ClusterSpec.builder().from(told).profile(profile).build();
    return Residue.of(Additions.to(spec, all), all);
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

  /** The spec with the server's sources of time, if these are not those of every spec. */
  private ClusterSpec timed(ClusterSpec spec) {
    ClusterSpec small = ClusterSpec.builder().from(spec).nodes(spec.nodes().subList(0, 1)).build();
    List<ChronyDirective> sources = sources(files.chrony());
    return sources.equals(sources(small.configs().sms().chrony()))
        ? spec
        : ClusterSpec.builder().from(spec).time(time(sources)).build();
  }

  private static List<ChronyDirective> sources(Optional<ChronyConfig> chrony) {
    return chrony.stream()
        .flatMap(config -> config.entries())
        .filter(directive -> SOURCES.contains(directive.name()))
        .filter(directive -> !directive.arguments().isEmpty())
        .toList();
  }

  private static TimeSpec time(List<ChronyDirective> sources) {
    return TimeSpec.builder()
        .addAllServers(
            sources.stream()
                .flatMap(
                    source ->
                        ServerImport.value(source.arguments().get(0), HostAddress::parse).stream())
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
              slurm.maxTime(SlurmTime.ofPartition(partition));
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
