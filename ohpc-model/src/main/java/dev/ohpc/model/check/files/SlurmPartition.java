package dev.ohpc.model.check.files;

import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.config.SlurmLine.Partition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A partition of a slurm.conf, with what the {@code DEFAULT} lines before it say.
 *
 * @param line the line
 * @param attributes the line's own and those of the DEFAULT lines, by their names in any case
 */
public record SlurmPartition(Partition line, Map<String, String> attributes) {

  /** The lines that make partitions. */
  public static List<SlurmPartition> all(SlurmConfig slurm) {
    Map<String, String> defaults = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    List<SlurmPartition> all = new ArrayList<>();
    slurm
        .entries(Partition.class)
        .forEach(
            line -> {
              if (line.name().equalsIgnoreCase(SlurmLine.DEFAULT)) {
                defaults.putAll(line.attributes());
              } else {
                Map<String, String> own = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                own.putAll(defaults);
                own.putAll(line.attributes());
                all.add(new SlurmPartition(line, own));
              }
            });
    return all;
  }

  /** Whether jobs that name no partition come here. */
  public boolean isDefault() {
    return value("Default").filter("YES"::equalsIgnoreCase).isPresent();
  }

  /** An attribute, in whatever case it is written. */
  public Optional<String> value(String key) {
    return Optional.ofNullable(attributes.get(key));
  }
}
