package dev.ohpc.model.check;

import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.HostnameConfig;
import dev.ohpc.model.config.KeyfileConfig;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmdEnvironment;
import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** The files of the root that all nodes have, as far as they are there. */
@Value.Immutable
@ValueStyle
public abstract class ImageFiles {

  ImageFiles() {}

  /** The name of whoever boots it as it is. */
  public abstract Optional<HostnameConfig> hostname();

  /** Its connections. */
  public abstract List<KeyfileConfig> keyfiles();

  /** The clock. */
  public abstract Optional<ChronyConfig> chrony();

  /** Slurm, when it is not fetched from the server. */
  public abstract Optional<SlurmConfig> slurm();

  /** How slurmd finds its configuration. */
  public abstract Optional<SlurmdEnvironment> slurmd();

  /** The units that start at boot, when that can be known. */
  public abstract Optional<Set<String>> enabledUnits();

  /** Starts a set. */
  public static ImageFilesBuilder builder() {
    return new ImageFilesBuilder();
  }
}
