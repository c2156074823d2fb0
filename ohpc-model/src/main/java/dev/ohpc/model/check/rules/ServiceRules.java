package dev.ohpc.model.check.rules;

import dev.ohpc.model.check.files.ClusterFiles;
import dev.ohpc.model.check.files.ImageFiles;
import dev.ohpc.model.check.files.ServerFiles;
import dev.ohpc.model.check.finding.Findings;
import dev.ohpc.model.check.finding.Where;
import dev.ohpc.model.config.DnsmasqOption.TftpRoot;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must run does start at boot, and finds what it needs. */
final class ServiceRules implements ConfigCheck {

  @Override
  public void check(ClusterFiles files, Findings findings) {
    enabled(files, findings);
    slurmdFindsItsConfig(files, findings);
    tftpRootIsMade(files.server(), findings);
  }

  private static void enabled(ClusterFiles files, Findings findings) {
    List<String> missing = new ArrayList<>();
    files
        .server()
        .enabledUnits()
        .ifPresent(units -> addMissing(units, "slurmctld.service", "on the server", missing));
    files
        .image()
        .flatMap(ImageFiles::enabledUnits)
        .ifPresent(
            units -> {
              addMissing(units, "munge.service", "on the nodes", missing);
              addMissing(units, "slurmd.service", "on the nodes", missing);
            });
    if (!missing.isEmpty()) {
      findings.add(
          ProblemCode.SERVICES_NOT_ENABLED,
          Where.ofProfile("etc/systemd"),
          "nothing enables " + String.join(", ", missing),
          "enable them by preset, in the image for the nodes (systemd.preset(5); OpenHPC recipe)");
    }
  }

  private static void addMissing(
      Set<String> enabled, String unit, String where, List<String> missing) {
    if (!enabled.contains(unit)) {
      missing.add(unit + " " + where);
    }
  }

  private static void slurmdFindsItsConfig(ClusterFiles files, Findings findings) {
    Optional<ImageFiles> image = files.image().filter(nodes -> nodes.slurm().isEmpty());
    Optional<SlurmConfig> slurm = files.server().slurm();
    if (image.isEmpty() || slurm.isEmpty()) {
      return;
    }
    boolean asks =
        image
            .flatMap(ImageFiles::slurmd)
            .flatMap(environment -> environment.value("SLURMD_OPTIONS"))
            .orElse("")
            .contains("--conf-server");
    boolean offered =
        slurm.get().value("SlurmctldParameters").orElse("").contains("enable_configless");
    if (!asks || !offered) {
      findings.add(
          ProblemCode.SLURMD_WITHOUT_CONFIG,
          Where.ofProfile(slurm.get()),
          "the nodes have no slurm.conf and no way to fetch it; slurmd will not start",
          "set `SlurmctldParameters=enable_configless` and start slurmd with `--conf-server`"
              + " (Slurm, configless)");
    }
  }

  private static void tftpRootIsMade(ServerFiles server, Findings findings) {
    server.dnsmasq().stream()
        .flatMap(dnsmasq -> dnsmasq.entries(TftpRoot.class))
        .filter(root -> !server.directories().contains(root.directory()))
        .findFirst()
        .ifPresent(
            root ->
                findings.add(
                    ProblemCode.TFTP_ROOT_NOT_MADE,
                    Where.ofProfile(root),
                    "nothing makes `" + root.directory() + "` before dnsmasq starts",
                    "make it with systemd-tmpfiles; without it dnsmasq ends with status 3 (2.90)"));
  }
}
