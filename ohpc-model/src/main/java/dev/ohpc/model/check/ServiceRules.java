package dev.ohpc.model.check;

import dev.ohpc.model.config.ClusterConfigs;
import dev.ohpc.model.config.DnsmasqOption.TftpRoot;
import dev.ohpc.model.config.Preset;
import dev.ohpc.model.config.PresetConfig;
import dev.ohpc.model.config.TmpfilesLine;
import dev.ohpc.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must run does start at boot, and finds what it needs. */
final class ServiceRules implements ConfigCheck {

  @Override
  public void check(ClusterConfigs configs, Findings findings) {
    enabled(configs, findings);
    slurmdFindsItsConfig(configs, findings);
    tftpRootIsMade(configs, findings);
  }

  private static void enabled(ClusterConfigs configs, Findings findings) {
    List<String> missing = new ArrayList<>();
    missing(configs.sms().presets(), "slurmctld.service")
        .ifPresent(unit -> missing.add(unit + " on the server"));
    Stream.of("munge.service", "slurmd.service")
        .flatMap(unit -> missing(configs.image().presets(), unit).stream())
        .forEach(unit -> missing.add(unit + " on the nodes"));
    if (!missing.isEmpty()) {
      findings.add(
          ProblemCode.SERVICES_NOT_ENABLED,
          ProfileChoice.PATH,
          "nothing enables " + String.join(", ", missing),
          "enable them by preset, in the image for the nodes (systemd.preset(5); OpenHPC recipe)");
    }
  }

  private static Optional<String> missing(Optional<PresetConfig> presets, String unit) {
    boolean enabled =
        presets.stream().flatMap(p -> p.entries()).anyMatch(Preset.enable(unit)::equals);
    return enabled ? Optional.empty() : Optional.of(unit);
  }

  private static void slurmdFindsItsConfig(ClusterConfigs configs, Findings findings) {
    boolean asks =
        configs
            .image()
            .slurmd()
            .flatMap(environment -> environment.value("SLURMD_OPTIONS"))
            .orElse("")
            .contains("--conf-server");
    boolean offered =
        configs.sms().slurm().value("SlurmctldParameters").orElse("").contains("enable_configless");
    if (!asks || !offered) {
      findings.add(
          ProblemCode.SLURMD_WITHOUT_CONFIG,
          ProfileChoice.PATH,
          "the nodes have no slurm.conf and no way to fetch it; slurmd will not start",
          "set `SlurmctldParameters=enable_configless` and start slurmd with `--conf-server`"
              + " (Slurm, configless)");
    }
  }

  private static void tftpRootIsMade(ClusterConfigs configs, Findings findings) {
    List<String> made =
        configs.sms().tmpfiles().stream()
            .flatMap(tmpfiles -> tmpfiles.entries())
            .map(TmpfilesLine::path)
            .map(Object::toString)
            .toList();
    configs
        .sms()
        .dnsmasq()
        .entries(TftpRoot.class)
        .map(TftpRoot::directory)
        .filter(root -> !made.contains(root))
        .findFirst()
        .ifPresent(
            root ->
                findings.add(
                    ProblemCode.TFTP_ROOT_NOT_MADE,
                    ProfileChoice.PATH,
                    "nothing makes `" + root + "` before dnsmasq starts",
                    "make it with systemd-tmpfiles; without it dnsmasq ends with status 3 (2.90)"));
  }
}
