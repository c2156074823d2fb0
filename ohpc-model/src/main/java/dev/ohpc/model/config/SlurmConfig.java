package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** The configuration of Slurm, slurm.conf(5). */
@Value.Immutable
@ValueStyle
public abstract class SlurmConfig implements StanzaConfig<SlurmLine> {

  SlurmConfig() {}

  @Override
  public abstract List<Stanza<SlurmLine>> stanzas();

  /** The value of a key, in whatever case it is written; the last one when there are several. */
  public final Optional<String> value(String key) {
    return parameter(key).map(SlurmLine.Parameter::value);
  }

  /** The line of a key, in whatever case it is written; the last one when there are several. */
  public final Optional<SlurmLine.Parameter> parameter(String key) {
    return parameters(key).reduce((first, last) -> last);
  }

  /** The lines of a key that may stand on several, such as {@code SlurmctldHost}. */
  public final Stream<SlurmLine.Parameter> parameters(String key) {
    return entries(SlurmLine.Parameter.class)
        .filter(parameter -> parameter.key().equalsIgnoreCase(key));
  }

  /**
   * The lines of nodes, each with what {@code NodeName=DEFAULT} lines before it add; those lines
   * themselves are left out.
   */
  public final Stream<SlurmLine.Nodes> nodes() {
    return SlurmDefaults.nodes(entries(SlurmLine.Nodes.class));
  }

  /** The lines of partitions, likewise. */
  public final Stream<SlurmLine.Partition> partitions() {
    return SlurmDefaults.partitions(entries(SlurmLine.Partition.class));
  }

  /** Starts a configuration. */
  public static SlurmConfigBuilder builder() {
    return new SlurmConfigBuilder();
  }
}
