package dev.ohpc.render.machine;

import com.google.common.collect.ImmutableSet;
import dev.ohpc.model.check.files.ServerFiles;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption.TftpRoot;
import dev.ohpc.model.config.TmpfilesLine;
import dev.ohpc.model.slurm.SlurmSeries;
import dev.ohpc.render.format.ConfigFormats;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Reads the files of the management server. */
final class ServerReader {

  private final MachineRoot root;
  private final Documents documents;
  private final Includes includes;
  private final Units units;
  private final SlurmSeries slurm;

  ServerReader(MachineRoot root, Documents documents, Units units, SlurmSeries slurm) {
    this.root = root;
    this.units = units;
    this.documents = documents;
    this.slurm = slurm;
    this.includes = new Includes(root, documents);
  }

  ServerFiles read() throws IOException {
    Optional<DnsmasqConfig> dnsmasq = includes.dnsmasq("/etc/dnsmasq.conf");
    return ServerFiles.builder()
        .hostname(documents.config(root, "/etc/hostname", ConfigFormats.hostname()))
        .hosts(documents.config(root, "/etc/hosts", ConfigFormats.hosts()))
        .addAllKeyfiles(documents.keyfiles(root))
        .dnsmasq(dnsmasq)
        .exports(includes.exports())
        .chrony(documents.chrony(root))
        .slurm(includes.slurm("/etc/slurm/slurm.conf", slurm))
        .cgroup(documents.config(root, "/etc/slurm/cgroup.conf", ConfigFormats.cgroup()))
        .gres(documents.config(root, "/etc/slurm/gres.conf", ConfigFormats.gres()))
        .topology(documents.config(root, "/etc/slurm/topology.conf", ConfigFormats.topology()))
        .selinux(documents.config(root, "/etc/selinux/config", ConfigFormats.selinux()))
        .sysctl(includes.sysctl())
        .enabledUnits(units.enabled(root, documents))
        .addAllDirectories(directories(dnsmasq))
        .build();
  }

  private Set<String> directories(Optional<DnsmasqConfig> dnsmasq) throws IOException {
    ImmutableSet.Builder<String> directories = ImmutableSet.builder();
    dnsmasq.stream()
        .flatMap(config -> config.entries(TftpRoot.class))
        .map(TftpRoot::directory)
        .filter(root::hasDirectory)
        .forEach(directories::add);
    for (String file : root.list("/etc/tmpfiles.d")) {
      documents.config(root, file, ConfigFormats.tmpfiles()).stream()
          .flatMap(config -> config.entries())
          .map(TmpfilesLine::path)
          .forEach(directories::add);
    }
    return directories.build();
  }
}
