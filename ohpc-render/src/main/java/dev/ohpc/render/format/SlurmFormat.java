package dev.ohpc.render.format;

import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.config.SlurmLine.Nodes;
import dev.ohpc.model.config.SlurmLine.Parameter;
import dev.ohpc.model.config.SlurmLine.Partition;
import java.util.Map;

/** The lines of slurm.conf(5). */
final class SlurmFormat {

  private SlurmFormat() {}

  static void print(SlurmLine entry, StringBuilder line) {
    if (entry instanceof Parameter parameter) {
      setting(parameter.key(), parameter.value(), line);
    } else if (entry instanceof Nodes nodes) {
      line.append("NodeName=").append(nodes.names());
      nodes.addresses().ifPresent(addresses -> line.append(" NodeAddr=").append(addresses));
      attributes(nodes.attributes(), line);
    } else if (entry instanceof Partition partition) {
      line.append("PartitionName=").append(partition.name());
      line.append(" Nodes=").append(partition.nodes());
      attributes(partition.attributes(), line);
    } else {
      throw new AssertionError(entry);
    }
  }

  private static void attributes(Map<String, String> attributes, StringBuilder line) {
    attributes.forEach((key, value) -> setting(key, value, line.append(' ')));
  }

  /** A value with a blank goes into quotes, without which the rest would be another key. */
  static void setting(String key, String value, StringBuilder line) {
    line.append(key).append('=');
    if (value.indexOf(' ') >= 0) {
      line.append('"').append(value).append('"');
    } else {
      line.append(value);
    }
  }
}
