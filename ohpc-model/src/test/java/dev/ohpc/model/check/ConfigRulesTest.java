package dev.ohpc.model.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.Profile;
import dev.ohpc.model.SlurmSpec;
import dev.ohpc.model.SpecText;
import dev.ohpc.model.config.BootConfigs;
import dev.ohpc.model.config.BootConfigsBuilder;
import dev.ohpc.model.config.CgroupConfig;
import dev.ohpc.model.config.ClusterConfigs;
import dev.ohpc.model.config.ClusterConfigsBuilder;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.EepromConfig;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.config.FirmwareConfig;
import dev.ohpc.model.config.HostnameConfig;
import dev.ohpc.model.config.ImageConfigs;
import dev.ohpc.model.config.ImageConfigsBuilder;
import dev.ohpc.model.config.IniSection;
import dev.ohpc.model.config.JobScript;
import dev.ohpc.model.config.JobScriptBuilder;
import dev.ohpc.model.config.KernelCommandLine;
import dev.ohpc.model.config.KeyfileConfig;
import dev.ohpc.model.config.SelinuxConfig;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.config.SmsConfigs;
import dev.ohpc.model.config.SmsConfigsBuilder;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.slurm.SlurmSeries;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.Ipv4Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The recommended files with one fault each: one problem, of one kind. */
public class ConfigRulesTest {

  private static final ClusterSpec SPEC = ClusterSpec.load(SpecText.GUIDE_CLUSTER, "guide");
  private static final ClusterConfigs SOUND = SPEC.configs();

  static Stream<Arguments> faults() {
    return Stream.of(
        fault(ProblemCode.ROOT_NOT_EXPORTED, ConfigRulesTest::withoutExports),
        sms(ProblemCode.SERVICES_NOT_ENABLED, sms -> sms.presets(Optional.empty())),
        image(ProblemCode.SLURMD_WITHOUT_CONFIG, image -> image.slurmd(Optional.empty())),
        sms(ProblemCode.TFTP_ROOT_NOT_MADE, sms -> sms.tmpfiles(Optional.empty())),
        parameters(ProblemCode.ROOT_WITHOUT_NETWORK, List.of("root=dhcp", "rw")),
        parameters(
            ProblemCode.DUBIOUS_KERNEL_PARAMETER,
            List.of("root=dhcp", "ip=dhcp", "elevation=0", "swapaccount=1")),
        dnsmasq(
            ProblemCode.ROOT_OVER_NFS3,
            DnsmasqOption.DhcpOption.rootPath(
                HostName.parse("node1"), "192.168.1.1:/srv/nfs/node1,rw")),
        boot(
            ProblemCode.INITRAMFS_NOT_LOADED,
            boot ->
                boot.firmware(
                    FirmwareConfig.builder()
                        .addSections(IniSection.of("all", new Setting("arm_64bit", "1")))
                        .build())),
        sms(ProblemCode.TIME_NOT_KEPT, sms -> sms.chrony(Optional.empty())),
        dnsmasq(
            ProblemCode.ROUTER_DOES_NOT_FORWARD,
            DnsmasqOption.DhcpOption.of("3", Ipv4Address.parse("192.168.1.1"))),
        job(ProblemCode.MPI_LAUNCHER, job -> job.launcher("pmi2")),
        job(ProblemCode.PROGRAM_NOT_SHARED, job -> job.program("/root/pi_mpi")),
        slurm(ProblemCode.SLURMCTLD_ADDR, "SlurmctldAddr", "192.168.1.1"),
        slurm(ProblemCode.MEMORY_UNKNOWN, "SelectTypeParameters", "CR_Core_Memory"),
        slurm(ProblemCode.NODES_STAY_DOWN, "ReturnToService", "0"),
        slurm(ProblemCode.MPI_DEFAULT, "MpiDefault", "none"),
        slurm(ProblemCode.SLURM_UNKNOWN_KEY, "KillWiat", "30"),
        slurm(ProblemCode.SLURM_REMOVED_KEY, "CacheGroups", "1"),
        slurm(ProblemCode.SLURM_FUTURE_KEY, "HttpParserType", "x"),
        slurm(ProblemCode.SLURM_DEFUNCT_KEY, "GetEnvTimeout", "2"),
        slurm(ProblemCode.SLURM_RENAMED_KEY, "CryptoType", "crypto/munge"),
        slurm(ProblemCode.SLURM_VALUE, "KillWait", "30s"),
        fault(ProblemCode.SLURM_REMOVED_KEY, all -> cgroup(all, "TaskAffinity", "yes")),
        fault(
            ProblemCode.SLURM_FUTURE_KEY,
            all -> cgroup(all.slurmSeries(SlurmSeries.V23_11), "SystemdTimeout", "1")),
        fault(ProblemCode.SLURM_UNKNOWN_KEY, ConfigRulesTest::withCpusOnPartitions),
        sms(ProblemCode.NODES_NOT_IN_HOSTS, sms -> sms.hosts(Optional.empty())),
        fault(ProblemCode.OPEN_POOL, ConfigRulesTest::withOpenPool),
        dnsmasq(ProblemCode.INTERFACE_BOUND_EARLY, new DnsmasqOption.Flag("bind-interfaces")),
        dnsmasq(ProblemCode.BOOT_FILE_IGNORED, DnsmasqOption.DhcpBoot.of("start4.elf")),
        bootOrder("0x21"),
        bootOrder("0xf1"),
        bootOrder("0x2f1"),
        image(
            ProblemCode.KEYFILE_KEY,
            image ->
                image.network(
                    KeyfileConfig.builder()
                        .from(SOUND.image().network())
                        .addSections(
                            IniSection.of("ipv4", new Setting("dhcp-hostname-option", "true")))
                        .build())),
        image(
            ProblemCode.HOST_NAME_TWICE, image -> image.hostname(HostnameConfig.builder().build())),
        sms(
            ProblemCode.SELINUX_NOT_OFF,
            sms ->
                sms.selinux(
                    SelinuxConfig.builder()
                        .addStanzas(Stanza.of(new Setting("SELINUX", "disabled")))
                        .build())),
        arguments(ProblemCode.LEASE_CAPACITY, withoutLimit(901, "dhcp-lease-max")),
        arguments(ProblemCode.TFTP_CAPACITY, withoutLimit(51, "tftp-max")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void isOneProblemOfItsKind(ProblemCode code, ClusterConfigs configs) {
    List<Problem> problems = Checks.ofFiles(ClusterFiles.of(configs), Origin.CODE).all();

    assertThat(problems).extracting(Problem::code).containsExactly(code);
    assertThat(problems.get(0).hint()).isPresent();
  }

  @Test
  void theRecommendedFilesHaveNone() {
    assertThat(Checks.ofFiles(ClusterFiles.of(SOUND), Origin.CODE)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.ohpc.model.slurm.SlurmSeries#targets")
  void theFilesOfBothProfilesAreRightForEverySeriesOfSlurm(SlurmSeries series) {
    SlurmSpec slurm = SlurmSpec.builder().version(series).build();

    for (Profile profile : Profile.values()) {
      ClusterSpec spec = ClusterSpec.builder().from(SPEC).profile(profile).slurm(slurm).build();
      assertThat(spec.configs().slurmSeries()).isEqualTo(series);
      assertThat(spec.check())
          .extracting(problem -> problem.code().toString())
          .noneMatch(code -> code.startsWith("slurm-"));
    }
  }

  @Test
  void theGuidesFilesHaveEachOfItsDefectsOnce() {
    ClusterSpec guide = ClusterSpec.builder().from(SPEC).profile(Profile.GUIDE).build();
    List<ProblemCode> defects = codes().stream().filter(code -> !notTheGuides(code)).toList();

    assertThat(guide.check())
        .extracting(Problem::code)
        .containsExactlyInAnyOrderElementsOf(defects);
  }

  /** The guide's cluster is small, and it sets keys that Slurm has. */
  private static boolean notTheGuides(ProblemCode code) {
    return code.toString().endsWith("-capacity") || code.toString().startsWith("slurm-");
  }

  /** The kinds that the faults of this test show. */
  public static Set<ProblemCode> codes() {
    return faults().map(fault -> (ProblemCode) fault.get()[0]).collect(Collectors.toSet());
  }

  private static Arguments fault(ProblemCode code, UnaryOperator<ClusterConfigsBuilder> change) {
    return arguments(code, change.apply(ClusterConfigs.builder().from(SOUND)).build());
  }

  private static Arguments sms(ProblemCode code, UnaryOperator<SmsConfigsBuilder> change) {
    return fault(
        code, all -> all.sms(change.apply(SmsConfigs.builder().from(SOUND.sms())).build()));
  }

  private static Arguments image(ProblemCode code, UnaryOperator<ImageConfigsBuilder> change) {
    return fault(
        code, all -> all.image(change.apply(ImageConfigs.builder().from(SOUND.image())).build()));
  }

  private static Arguments boot(ProblemCode code, UnaryOperator<BootConfigsBuilder> change) {
    return fault(
        code, all -> all.boot(change.apply(BootConfigs.builder().from(SOUND.boot())).build()));
  }

  private static Arguments job(ProblemCode code, UnaryOperator<JobScriptBuilder> change) {
    return fault(
        code, all -> all.piJob(change.apply(JobScript.builder().from(SOUND.piJob())).build()));
  }

  private static Arguments parameters(ProblemCode code, List<String> parameters) {
    return boot(
        code,
        boot -> boot.commandLine(KernelCommandLine.builder().addAllParameters(parameters).build()));
  }

  private static Arguments bootOrder(String order) {
    return boot(
        ProblemCode.BOOT_ORDER,
        boot -> boot.eeprom(EepromConfig.of(Stanza.of(new Setting("BOOT_ORDER", order)))));
  }

  private static Arguments dnsmasq(ProblemCode code, DnsmasqOption more) {
    return sms(
        code,
        sms ->
            sms.dnsmasq(
                DnsmasqConfig.builder()
                    .from(SOUND.sms().dnsmasq())
                    .addStanzas(Stanza.of(more))
                    .build()));
  }

  private static Arguments slurm(ProblemCode code, String key, String value) {
    return sms(
        code,
        sms ->
            sms.slurm(
                SlurmConfig.builder()
                    .from(SOUND.sms().slurm())
                    .addStanzas(Stanza.of(new SlurmLine.Parameter(key, value)))
                    .build()));
  }

  private static ClusterConfigsBuilder cgroup(ClusterConfigsBuilder all, String key, String value) {
    CgroupConfig more =
        CgroupConfig.builder()
            .from(SOUND.sms().cgroup())
            .addStanzas(Stanza.of(new Setting(key, value)))
            .build();
    return all.sms(SmsConfigs.builder().from(SOUND.sms()).cgroup(more).build());
  }

  /** Two partitions with a key of nodes: one problem. */
  private static ClusterConfigsBuilder withCpusOnPartitions(ClusterConfigsBuilder all) {
    HostList nodes = HostList.parse("node[1-3]");
    SlurmConfig slurm =
        SlurmConfig.builder()
            .from(SOUND.sms().slurm())
            .addStanzas(
                Stanza.of(
                    new SlurmLine.Partition("a", nodes, Map.of("CPUs", "4")),
                    new SlurmLine.Partition("b", nodes, Map.of("cpus", "8"))))
            .build();
    return all.sms(SmsConfigs.builder().from(SOUND.sms()).slurm(slurm).build());
  }

  private static ClusterConfigsBuilder withoutExports(ClusterConfigsBuilder all) {
    Stanza<Export> roots = SOUND.sms().exports().orElseThrow().stanzas().get(0);
    List<Export> allButTheLast = new ArrayList<>(roots.entries()).subList(0, 2);
    return all.sms(
        SmsConfigs.builder()
            .from(SOUND.sms())
            .exports(ExportsConfig.builder().addStanzas(Stanza.of("", allButTheLast)).build())
            .build());
  }

  private static ClusterConfigsBuilder withOpenPool(ClusterConfigsBuilder all) {
    return all.sms(
        SmsConfigs.builder()
            .from(SOUND.sms())
            .dnsmasq(without(SOUND.sms().dnsmasq(), DnsmasqOption.DhcpIgnore.class::isInstance))
            .build());
  }

  private static ClusterConfigs withoutLimit(int nodes, String limit) {
    ClusterConfigs configs = large(nodes).configs();
    DnsmasqConfig dnsmasq =
        without(
            configs.sms().dnsmasq(),
            option -> option instanceof DnsmasqOption.Value value && value.keyword().equals(limit));
    return ClusterConfigs.builder()
        .from(configs)
        .sms(SmsConfigs.builder().from(configs.sms()).dnsmasq(dnsmasq).build())
        .build();
  }

  private static ClusterSpec large(int nodes) {
    String pool = "{subnet: 10.0.0.0/8, dhcp-range: 10.200.0.1-10.200.0.100}";
    return ClusterSpec.load(
        SpecText.manyNodes(nodes).replace("{subnet: 10.0.0.0/8}", pool), "large");
  }

  private static DnsmasqConfig without(DnsmasqConfig config, Predicate<DnsmasqOption> dropped) {
    List<Stanza<DnsmasqOption>> stanzas =
        config.stanzas().stream()
            .map(s -> Stanza.of("", s.entries().stream().filter(dropped.negate()).toList()))
            .toList();
    return DnsmasqConfig.builder().addAllStanzas(stanzas).build();
  }
}
