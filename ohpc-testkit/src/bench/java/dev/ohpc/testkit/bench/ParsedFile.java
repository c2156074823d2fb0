package dev.ohpc.testkit.bench;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.render.format.ConfigDocument;
import dev.ohpc.render.format.ConfigFormat;
import dev.ohpc.render.format.ConfigFormats;
import java.nio.file.Path;
import java.util.List;

/** A file with a line a node, how we read it, and how its program and augeas do. */
@SuppressWarnings("ImmutableEnumChecker") // formats have no state, but say so nowhere
public enum ParsedFile {
  /** dnsmasq.conf with a dhcp-host for each node. */
  DNSMASQ(ConfigFormats.dnsmasq(), "Dnsmasq.lns", "dnsmasq.conf", "`dnsmasq --test`") {
    @Override
    String text(ClusterSpec spec) {
      return ConfigFormats.dnsmasq().format(spec.configs().sms().dnsmasq());
    }

    @Override
    List<Object> program(Path file) {
      return List.of("/usr/sbin/dnsmasq", "--test", "-C", file);
    }
  },
  /** slurm.conf with a NodeName line for each node. */
  SLURM(ConfigFormats.slurm(), "Simplevars.lns", "slurm.conf", "`slurmd -G`") {
    @Override
    String text(ClusterSpec spec) {
      StringBuilder text =
          new StringBuilder("ClusterName=bench\nSlurmctldHost=sms\nGresTypes=gpu\n");
      for (NodeSpec node : spec.nodes()) {
        text.append("NodeName=").append(node.name()).append(" NodeAddr=").append(node.address());
        text.append(" Sockets=1 CoresPerSocket=4 ThreadsPerCore=1 State=UNKNOWN\n");
      }
      return text.append("PartitionName=p Nodes=ALL Default=YES\n").toString();
    }

    @Override
    List<Object> program(Path file) {
      return List.of("/usr/sbin/slurmd", "-G", "-N", "node1", "-L", "/dev/null", "-f", file);
    }
  },
  /** hosts with a line for each node. */
  HOSTS(ConfigFormats.hosts(), "Hosts.lns", "hosts", "") {
    @Override
    String text(ClusterSpec spec) {
      return ConfigFormats.hosts().format(spec.configs().sms().hosts().orElseThrow());
    }

    @Override
    List<Object> program(Path file) {
      return List.of();
    }
  };

  private final ConfigFormat<?> format;
  private final String lens;
  private final String fileName;
  private final String program;

  ParsedFile(ConfigFormat<?> format, String lens, String fileName, String program) {
    this.format = format;
    this.lens = lens;
    this.fileName = fileName;
    this.program = program;
  }

  /** The text for a cluster. */
  abstract String text(ClusterSpec spec);

  /** The command with which the file's own program reads it; empty if there is none. */
  abstract List<Object> program(Path file);

  /** The command with which augeas reads it. */
  List<Object> augeas(Path file) {
    return List.of("augmatch", "-q", "-l", lens, file, "*[last()]");
  }

  String fileName() {
    return fileName;
  }

  boolean hasProgram() {
    return !program.isEmpty();
  }

  String programName() {
    return program;
  }

  ConfigDocument<?> parse(String text) {
    return format.parse(text, name());
  }
}
