package dev.ohpc.model.load;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.DnsmasqSpec;
import dev.ohpc.model.FirmwareSpec;
import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.MpiSpec;
import dev.ohpc.model.NetworkSpec;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.Profile;
import dev.ohpc.model.SecuritySpec;
import dev.ohpc.model.SlurmSpec;
import dev.ohpc.model.StorageSpec;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.slurm.SlurmSeries;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.UnixPath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes a spec as the YAML that reads as the same spec; what has its default is left out. */
public final class SpecWriter {

  private final YamlText out = new YamlText();

  private SpecWriter() {}

  /** The spec as a file. */
  public static String write(ClusterSpec spec) {
    SpecWriter writer = new SpecWriter();
    writer.spec(spec);
    return writer.out.toString();
  }

  private void spec(ClusterSpec spec) {
    if (spec.profile() != Profile.RECOMMENDED) {
      out.value("profile", spec.profile());
    }
    out.value("cluster", spec.cluster());
    out.section(
        "sms",
        sms -> {
          sms.value("name", spec.sms().name());
          sms.value("address", spec.sms().address());
          sms.value("interface", spec.sms().interfaceName());
        });
    out.section("network", network -> network(spec.network(), network));
    out.section("time", time -> time.list("servers", spec.time().servers()));
    hardware(spec);
    out.section("slurm", slurm -> slurm(spec.slurm(), slurm));
    out.section("mpi", mpi -> mpi(spec.mpi(), mpi));
    out.section("security", security -> security(spec.security(), security));
    out.section("storage", storage -> storage(spec.storage(), storage));
    out.section("firmware", firmware -> firmware(spec.firmware(), firmware));
    out.section("dnsmasq", dnsmasq -> dnsmasq(spec.dnsmasq(), dnsmasq));
    nodes(spec.nodes());
  }

  private static void network(NetworkSpec network, YamlText yaml) {
    yaml.value("subnet", network.subnet());
    yaml.value("dhcp-range", network.dhcpRange());
    yaml.value("lease-time", network.leaseTime());
    yaml.list("dns", network.dns());
    yaml.value("domain", network.domain());
    yaml.value("router", network.router());
  }

  private void hardware(ClusterSpec spec) {
    Set<HardwareProfile> kinds = new LinkedHashSet<>();
    spec.nodes().forEach(node -> kinds.add(node.hardware()));
    kinds.removeAll(HardwareProfile.known());
    out.section(
        "hardware",
        section ->
            kinds.forEach(
                kind -> section.section(kind.name().toString(), yaml -> hardware(kind, yaml))));
  }

  private static void hardware(HardwareProfile kind, YamlText yaml) {
    yaml.value("sockets", kind.sockets());
    yaml.value("cores-per-socket", kind.coresPerSocket());
    yaml.value("threads-per-core", kind.threadsPerCore());
    yaml.value("memory", kind.memory());
    yaml.value("real-memory", kind.realMemory());
    yaml.value("kernel", kind.kernelImage());
    yaml.value("initramfs", kind.initramfs());
    yaml.value("ethernet-driver", kind.ethernetDriver());
    yaml.value("interface", kind.interfaceName());
  }

  private static void slurm(SlurmSpec slurm, YamlText yaml) {
    if (slurm.version() != SlurmSeries.OPENHPC_4) {
      yaml.value("version", slurm.version().toString());
    }
    yaml.value("partition", slurm.partition());
    yaml.value("max-time", slurm.maxTime());
    yaml.map("parameters", slurm.parameters());
    yaml.map("cgroup", slurm.cgroup());
  }

  private static void mpi(MpiSpec mpi, YamlText yaml) {
    yaml.value("stack", mpi.stack());
    yaml.value("launcher", mpi.launcher());
    if (!mpi.modules().equals(MpiSpec.builder().build().modules())) {
      yaml.value("modules", mpi.modules());
    }
  }

  private static void security(SecuritySpec security, YamlText yaml) {
    yaml.value("selinux", security.selinux());
    yaml.value("firewall", security.firewall());
    yaml.list("authorized-keys", security.authorizedKeys());
  }

  private static void storage(StorageSpec storage, YamlText yaml) {
    StorageSpec defaults = StorageSpec.builder().build();
    yaml.value("nfs-directory", unless(defaults.nfsDirectory(), storage.nfsDirectory()));
    yaml.value("image", storage.image());
    yaml.value("tftp-directory", unless(defaults.tftpDirectory(), storage.tftpDirectory()));
    yaml.value("shared", storage.shared());
    yaml.value("shared-read-only", storage.sharedReadOnly());
  }

  private static Optional<UnixPath> unless(UnixPath byDefault, UnixPath given) {
    return given.equals(byDefault) ? Optional.empty() : Optional.of(given);
  }

  private static void firmware(FirmwareSpec firmware, YamlText yaml) {
    yaml.value("boot-order", firmware.bootOrder());
    yaml.list("kernel-arguments", firmware.kernelArguments());
    yaml.map("config", firmware.config());
  }

  private static void dnsmasq(DnsmasqSpec dnsmasq, YamlText yaml) {
    yaml.list("options", dnsmasq.options().stream().map(DnsmasqOption.Other::line).toList());
  }

  /** Runs of nodes of one kind become one entry each. */
  private void nodes(List<NodeSpec> nodes) {
    if (nodes.isEmpty()) {
      out.value("nodes", List.of());
      return;
    }
    List<NodeSpec> run = new ArrayList<>();
    out.begin("nodes");
    for (NodeSpec node : nodes) {
      if (!run.isEmpty() && !run.get(0).hardware().equals(node.hardware())) {
        entry(run);
        run.clear();
      }
      run.add(node);
    }
    entry(run);
  }

  private void entry(List<NodeSpec> run) {
    out.item(
        yaml -> {
          yaml.value("names", HostList.ofAll(run.stream().map(NodeSpec::name).toList()));
          yaml.value("addresses", HostList.ofAll(run.stream().map(NodeSpec::address).toList()));
          yaml.value("macs", run.stream().map(NodeSpec::mac).toList());
          yaml.value("hardware", run.get(0).hardware().name());
        });
  }
}
