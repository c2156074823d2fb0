package dev.ohpc.render.machine;

import com.google.common.collect.ImmutableMap;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.LoadResult;
import dev.ohpc.model.check.files.BootFiles;
import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.ServerFiles;
import dev.ohpc.model.config.BootConfigs;
import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.ClusterConfigs;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.config.FirmwareConfig;
import dev.ohpc.model.config.GresConfig;
import dev.ohpc.model.config.HostsConfig;
import dev.ohpc.model.config.SmsConfigs;
import dev.ohpc.model.config.TopologyConfig;
import dev.ohpc.model.problem.Problems;
import dev.ohpc.render.compare.Difference;
import dev.ohpc.render.compare.Differences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * How the files that a spec gives differ from those that were found; a file that was not found
 * differs in nothing, and one that a spec does not give is lost with all that it says.
 */
record Residue(ClusterSpec spec, Map<String, List<Difference>> differences) {

  private static final ExportsConfig NO_EXPORTS = ExportsConfig.builder().build();
  private static final GresConfig NO_GRES = GresConfig.builder().build();
  private static final TopologyConfig NO_TOPOLOGY = TopologyConfig.builder().build();
  private static final HostsConfig NO_HOSTS = HostsConfig.builder().build();
  private static final ChronyConfig NO_TIME = ChronyConfig.builder().build();
  private static final FirmwareConfig NO_FIRMWARE = FirmwareConfig.builder().build();

  static Residue of(ClusterSpec spec, ClusterFiles files) {
    ServerFiles found = files.server();
    ClusterConfigs configs = spec.configs();
    SmsConfigs own = configs.sms();
    ImmutableMap.Builder<String, List<Difference>> all = ImmutableMap.builder();
    add(all, "etc/slurm/slurm.conf", found.slurm(), own.slurm(), Differences::between);
    add(all, "etc/slurm/cgroup.conf", found.cgroup(), own.cgroup(), Differences::between);
    add(all, "etc/slurm/gres.conf", found.gres(), NO_GRES, Differences::between);
    add(all, "etc/slurm/topology.conf", found.topology(), NO_TOPOLOGY, Differences::between);
    add(all, "etc/dnsmasq.conf", found.dnsmasq(), own.dnsmasq(), Differences::between);
    add(
        all,
        "etc/exports",
        found.exports(),
        own.exports().orElse(NO_EXPORTS),
        Differences::between);
    add(all, "etc/hosts", found.hosts(), own.hosts().orElse(NO_HOSTS), Differences::between);
    add(all, "etc/chrony.conf", found.chrony(), own.chrony().orElse(NO_TIME), Differences::between);
    files.boot().ifPresent(boot -> add(all, boot, configs.boot()));
    return new Residue(spec, all.buildOrThrow());
  }

  private static void add(
      ImmutableMap.Builder<String, List<Difference>> all, BootFiles found, BootConfigs own) {
    FirmwareConfig firmware = own.firmware().orElse(NO_FIRMWARE);
    add(all, "cmdline.txt", found.commandLine(), own.commandLine(), Differences::between);
    add(all, "config.txt", found.firmware(), firmware, Differences::between);
    add(all, "boot.conf", found.eeprom(), own.eeprom(), Differences::between);
  }

  private static <T> void add(
      ImmutableMap.Builder<String, List<Difference>> all,
      String file,
      Optional<T> found,
      T own,
      BiFunction<T, T, List<Difference>> differences) {
    found.ifPresent(config -> all.put(file, differences.apply(config, own)));
  }

  int size() {
    return differences.values().stream().mapToInt(List::size).sum();
  }

  /** The spec, and what is said of it: the differences last. */
  LoadResult result(ImportProblems problems, Problems read) {
    differences.forEach(
        (file, all) -> all.forEach(difference -> problems.differs(file, difference)));
    return LoadResult.of(spec, read.and(problems.all()).and(spec.check()));
  }
}
