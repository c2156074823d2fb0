package dev.ohpc.render.format;

import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.config.SlurmLine.Nodes;
import dev.ohpc.model.config.SlurmLine.Parameter;
import dev.ohpc.model.config.SlurmLine.Partition;
import dev.ohpc.model.value.HostList;
import java.util.Map;

/** The lines of slurm.conf(5). */
final class SlurmFormat {

  private SlurmFormat() {}

  static void print(SlurmLine entry, LineWriter line) {
    if (entry instanceof Parameter parameter) {
      setting(parameter.key(), parameter.value(), line);
    } else if (entry instanceof Nodes nodes) {
      hosts("NodeName=", nodes.names(), line);
      nodes.addresses().ifPresent(addresses -> hosts(" NodeAddr=", addresses, line));
      attributes(nodes.attributes(), line);
    } else if (entry instanceof Partition partition) {
      line.append("PartitionName=").append(partition.name());
      hosts(" Nodes=", partition.nodes(), line);
      attributes(partition.attributes(), line);
    } else {
      throw new AssertionError(entry);
    }
  }

  private static void hosts(String key, HostList hosts, LineWriter line) {
    line.append(key).append(Fields.SLURM_HOSTS, hosts.toString());
  }

  private static void attributes(Map<String, String> attributes, LineWriter line) {
    attributes.forEach((key, value) -> setting(key, value, line.append(' ')));
  }

  /** A value with a blank goes into quotes, and nothing does, without which it is no value. */
  static void setting(String key, String value, LineWriter line) {
    line.append(Fields.SLURM_KEY, key).append('=');
    if (value.isEmpty() || value.indexOf(' ') >= 0) {
      line.append('"').append(Fields.SLURM_VALUE, value).append('"');
    } else {
      line.append(Fields.SLURM_VALUE, value);
    }
  }
}
