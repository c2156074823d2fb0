package dev.ohpc.model.check.files;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.BootConfigs;
import dev.ohpc.model.config.ClusterConfigs;
import dev.ohpc.model.config.FirmwareConfig;
import dev.ohpc.model.config.ImageConfigs;
import dev.ohpc.model.config.KernelCommandLine;
import dev.ohpc.model.config.NodeConfigs;
import dev.ohpc.model.config.PresetConfig;
import dev.ohpc.model.config.SmsConfigs;
import dev.ohpc.model.problem.SpecPath;
import dev.ohpc.model.slurm.SlurmSeries;
import dev.ohpc.model.style.ValueStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The files of a cluster as the checks see them: derived from a spec, or found on machines, and
 * then perhaps not all of them.
 */
@Value.Immutable
@ValueStyle
public abstract class ClusterFiles {

  ClusterFiles() {}

  /** The management server's. */
  public abstract ServerFiles server();

  /** Those of the nodes' common root, when any is known. */
  public abstract Optional<ImageFiles> image();

  /** Those of each node's own root. */
  public abstract List<NodeFiles> nodes();

  /**
   * What the firmware of boards reads that have no TFTP directory of their own, when any of it is
   * known.
   */
  public abstract Optional<BootFiles> boot();

  /**
   * What the firmware of the other boards reads, by the name of the directory (dnsmasq(8),
   * tftp-unique-root).
   */
  public abstract Map<String, BootFiles> ownBoot();

  /** The job that validates the cluster. */
  public abstract Optional<MpiRun> job();

  /** What kind of board a node is, by the node's name, as far as it is known. */
  public abstract Map<String, HardwareProfile> hardware();

  /**
   * The keys of a spec that added something to what its profile gives, by what they added: an
   * option of dnsmasq, or as text a parameter of the kernel. None for files that were found.
   */
  public abstract Map<Object, SpecPath> added();

  /** Where something stands of which either a key of the spec's own or its profile is the cause. */
  public Where chosen(Object entry, Object... evidence) {
    SpecPath key = added().get(entry);
    return key == null ? Where.ofProfile(evidence) : Where.of(key, evidence);
  }

  /** The configurations of files with lines that could not be read and are not in them. */
  public abstract List<Object> unread();

  /** The hosts that the files tell of. */
  @Value.Lazy
  public Hosts hosts() {
    return Hosts.of(server(), nodes());
  }

  /** What the firmware of a board reads. */
  public Optional<BootFiles> boot(Board board) {
    if (ownBoot().isEmpty()) {
      return boot();
    }
    return board.ownDirectories().stream()
        .filter(ownBoot()::containsKey)
        .map(ownBoot()::get)
        .findFirst()
        .or(this::boot);
  }

  /** What the firmware of any board reads, each directory of files that differ once. */
  @Value.Lazy
  public List<BootFiles> allBoot() {
    return ownBoot().isEmpty()
        ? boot().stream().toList()
        : hosts().boards().stream().flatMap(board -> boot(board).stream()).distinct().toList();
  }

  /** The kernel command lines of all boards, each once. */
  public Stream<KernelCommandLine> commandLines() {
    return allBoot().stream().flatMap(boot -> boot.commandLine().stream()).distinct();
  }

  /** The config.txt of all boards, each once. */
  public Stream<FirmwareConfig> firmware() {
    return allBoot().stream().flatMap(boot -> boot.firmware().stream()).distinct();
  }

  /** What the server exports. */
  @Value.Lazy
  public ExportTable exports() {
    return new ExportTable(server().exports());
  }

  /** The series of Slurm that reads them; OpenHPC 4's unless told. */
  @Value.Default
  public SlurmSeries slurmSeries() {
    return SlurmSeries.OPENHPC_4;
  }

  /** Starts a set. */
  public static ClusterFilesBuilder builder() {
    return new ClusterFilesBuilder();
  }

  /** The files that a spec gives, and its boards. */
  public static ClusterFiles of(ClusterSpec spec) {
    return common(spec.configs()).hardware(hardware(spec.nodes())).added(Added.by(spec)).build();
  }

  /** The files of a cluster whose boards are not known. */
  public static ClusterFiles of(ClusterConfigs configs) {
    return common(configs).build();
  }

  private static Map<String, HardwareProfile> hardware(List<NodeSpec> nodes) {
    Map<String, HardwareProfile> hardware = new LinkedHashMap<>();
    nodes.forEach(node -> hardware.put(node.name().toString(), node.hardware()));
    return hardware;
  }

  private static ClusterFilesBuilder common(ClusterConfigs configs) {
    return builder()
        .server(server(configs.sms()))
        .image(image(configs.image()))
        .addAllNodes(configs.nodes().stream().map(ClusterFiles::node).toList())
        .boot(boot(configs.boot()))
        .job(MpiRun.of(configs.piJob()))
        .slurmSeries(configs.slurmSeries());
  }

  private static ServerFiles server(SmsConfigs sms) {
    return ServerFiles.builder()
        .hostname(sms.hostname())
        .hosts(sms.hosts())
        .addKeyfiles(sms.clusterLan())
        .dnsmasq(sms.dnsmasq())
        .exports(sms.exports())
        .chrony(sms.chrony())
        .slurm(sms.slurm())
        .cgroup(sms.cgroup())
        .selinux(sms.selinux())
        .sysctl(sms.sysctl())
        .enabledUnits(enabled(sms.presets()))
        .addAllDirectories(made(sms))
        .build();
  }

  private static List<String> made(SmsConfigs sms) {
    return sms.tmpfiles().stream()
        .flatMap(tmpfiles -> tmpfiles.entries())
        .flatMap(line -> line.plainPath().stream())
        .map(Object::toString)
        .collect(ImmutableList.toImmutableList());
  }

  private static ImageFiles image(ImageConfigs image) {
    return ImageFiles.builder()
        .hostname(image.hostname())
        .fstab(image.fstab())
        .addKeyfiles(image.network())
        .chrony(image.chrony())
        .slurmd(image.slurmd())
        .addAllDracut(image.dracut().stream().toList())
        .addAllLdSo(image.ldSo().stream().toList())
        .addAllSshd(image.sshd().stream().toList())
        .enabledUnits(enabled(image.presets()))
        .build();
  }

  private static Set<String> enabled(Optional<PresetConfig> presets) {
    return EnabledUnits.of(presets.stream().flatMap(config -> config.entries()));
  }

  private static NodeFiles node(NodeConfigs node) {
    return new NodeFiles(
        node.node().toString(),
        Optional.of(node.hostname()),
        Optional.of(node.hosts()),
        node.ldSo().stream().toList());
  }

  private static BootFiles boot(BootConfigs boot) {
    return new BootFiles(
        Optional.of(boot.commandLine()), boot.firmware(), Optional.of(boot.eeprom()));
  }
}
