package dev.ohpc.model.check;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.SpecText;
import dev.ohpc.model.check.files.BootFiles;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.ClusterFilesBuilder;
import dev.ohpc.model.check.files.ImageFiles;
import dev.ohpc.model.check.files.ImageFilesBuilder;
import dev.ohpc.model.check.files.MpiRun;
import dev.ohpc.model.check.files.ServerFiles;
import dev.ohpc.model.check.files.ServerFilesBuilder;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.config.FirmwareConfig;
import dev.ohpc.model.config.HostsConfig;
import dev.ohpc.model.config.HostsEntry;
import dev.ohpc.model.config.IniSection;
import dev.ohpc.model.config.JobScript;
import dev.ohpc.model.config.JobScriptBuilder;
import dev.ohpc.model.config.KernelCommandLine;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.config.Stanza;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The recommended files of the guide's cluster, in which nothing is wrong, and changes of them. */
final class SoundFiles {

  static final ClusterSpec SPEC = ClusterSpec.load(SpecText.GUIDE_CLUSTER, "guide");
  static final ClusterFiles ALL = ClusterFiles.of(SPEC);

  private SoundFiles() {}

  static ClusterFiles with(UnaryOperator<ClusterFilesBuilder> change) {
    return change.apply(ClusterFiles.builder().from(ALL)).build();
  }

  static ClusterFiles server(UnaryOperator<ServerFilesBuilder> change) {
    ServerFiles server = change.apply(ServerFiles.builder().from(ALL.server())).build();
    return with(all -> all.server(server));
  }

  static ClusterFiles image(UnaryOperator<ImageFilesBuilder> change) {
    ImageFiles image = ALL.image().orElseThrow();
    return with(all -> all.image(change.apply(ImageFiles.builder().from(image)).build()));
  }

  static ClusterFiles job(UnaryOperator<JobScriptBuilder> change) {
    JobScript job = change.apply(JobScript.builder().from(SPEC.configs().piJob())).build();
    return with(all -> all.job(MpiRun.of(job)));
  }

  static ClusterFiles commandLine(String... parameters) {
    BootFiles boot = ALL.boot().orElseThrow();
    KernelCommandLine line = KernelCommandLine.builder().addParameters(parameters).build();
    return with(all -> all.boot(new BootFiles(Optional.of(line), boot.firmware(), boot.eeprom())));
  }

  static ClusterFiles firmware(Setting... settings) {
    BootFiles boot = ALL.boot().orElseThrow();
    FirmwareConfig firmware =
        FirmwareConfig.builder().addSections(IniSection.of("all", settings)).build();
    return with(
        all -> all.boot(new BootFiles(boot.commandLine(), Optional.of(firmware), boot.eeprom())));
  }

  static DnsmasqConfig dnsmasq() {
    return ALL.server().dnsmasq().orElseThrow();
  }

  /** The dnsmasq.conf with one more line. */
  static ClusterFiles dnsmasq(DnsmasqOption more) {
    return dnsmasqLines(options -> Stream.concat(options, Stream.of(more)));
  }

  /** The dnsmasq.conf with other lines. */
  static ClusterFiles dnsmasqLines(UnaryOperator<Stream<DnsmasqOption>> change) {
    return server(server -> server.dnsmasq(of(change.apply(dnsmasq().entries()))));
  }

  static DnsmasqConfig of(Stream<? extends DnsmasqOption> options) {
    return DnsmasqConfig.builder().addStanzas(Stanza.of("", options.toList())).build();
  }

  static SlurmConfig slurm() {
    return ALL.server().slurm().orElseThrow();
  }

  /** The slurm.conf where a key has another value. */
  static ClusterFiles slurm(String key, String value) {
    return slurmLines(
        lines ->
            Stream.concat(
                lines.filter(
                    line -> !(line instanceof SlurmLine.Parameter p && p.key().equals(key))),
                Stream.of(new SlurmLine.Parameter(key, value))));
  }

  /** The slurm.conf with other lines. */
  static ClusterFiles slurmLines(UnaryOperator<Stream<SlurmLine>> change) {
    List<SlurmLine> lines = change.apply(slurm().entries()).toList();
    return server(
        server -> server.slurm(SlurmConfig.builder().addStanzas(Stanza.of("", lines)).build()));
  }

  /** The exports where each is changed, or left out. */
  static ClusterFiles exports(Function<Export, Stream<Export>> change) {
    ExportsConfig exports = ALL.server().exports().orElseThrow();
    return server(
        server ->
            server.exports(
                ExportsConfig.builder()
                    .addStanzas(Stanza.of("", exports.entries().flatMap(change).toList()))
                    .build()));
  }

  /** The server's /etc/hosts with other entries. */
  static ClusterFiles hosts(UnaryOperator<Stream<HostsEntry>> change) {
    List<HostsEntry> entries = change.apply(ALL.server().hosts().orElseThrow().entries()).toList();
    return server(
        server -> server.hosts(HostsConfig.builder().addStanzas(Stanza.of("", entries)).build()));
  }

  /** The entries of a file with some exchanged for others of their kind. */
  static <E, T extends E> UnaryOperator<Stream<E>> each(Class<T> kind, Function<T, E> change) {
    return entries -> entries.map(e -> kind.isInstance(e) ? change.apply(kind.cast(e)) : e);
  }

  /** The entries of a file without some. */
  static <E> UnaryOperator<Stream<E>> without(Predicate<E> dropped) {
    return entries -> entries.filter(dropped.negate());
  }

  /** The entries of a file and more. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  static <E> UnaryOperator<Stream<E>> and(E... more) {
    return entries -> Stream.concat(entries, Stream.of(more));
  }
}
