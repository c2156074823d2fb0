package dev.ohpc.model;

import dev.ohpc.model.slurm.SlurmSeries;
import dev.ohpc.model.style.ValueStyle;
import dev.ohpc.model.value.PlainText;
import dev.ohpc.model.value.Timespan;
import dev.ohpc.model.value.Word;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What a cluster wants of Slurm beyond the profile's choices. */
@Value.Immutable
@ValueStyle
public abstract class SlurmSpec {

  SlurmSpec() {}

  /** The release series that the cluster runs; unless given 25.05, OpenHPC 4's. */
  @Value.Default
  public SlurmSeries version() {
    return SlurmSeries.OPENHPC_4;
  }

  /** The one partition with all nodes; guide: {@code debug}, recommended: {@code normal}. */
  public abstract Optional<Word> partition();

  /** The longest time of a job; guide: infinite, recommended: 24 hours. */
  public abstract Optional<Timespan> maxTime();

  /** More keys of slurm.conf(5); one that the profile sets too takes the place of its value. */
  public abstract Map<Word, PlainText> parameters();

  /** More keys of cgroup.conf(5), in the same way. */
  public abstract Map<Word, PlainText> cgroup();

  /** Starts a spec. */
  public static SlurmSpecBuilder builder() {
    return new SlurmSpecBuilder();
  }
}
