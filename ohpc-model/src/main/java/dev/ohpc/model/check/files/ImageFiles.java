package dev.ohpc.model.check.files;

import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.DracutConfig;
import dev.ohpc.model.config.FstabConfig;
import dev.ohpc.model.config.HostnameConfig;
import dev.ohpc.model.config.KeyfileConfig;
import dev.ohpc.model.config.LdSoConfig;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmdEnvironment;
import dev.ohpc.model.config.SshdConfig;
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

  /** What is mounted beside the root. */
  public abstract Optional<FstabConfig> fstab();

  /** Its connections. */
  public abstract List<KeyfileConfig> keyfiles();

  /** The clock. */
  public abstract Optional<ChronyConfig> chrony();

  /** Slurm, when it is not fetched from the server. */
  public abstract Optional<SlurmConfig> slurm();

  /** How slurmd finds its configuration. */
  public abstract Optional<SlurmdEnvironment> slurmd();

  /** What its initramfs is made of, in the order in which dracut(8) reads it. */
  public abstract List<DracutConfig> dracut();

  /** Where libraries are, beside the places that the linker knows. */
  public abstract List<LdSoConfig> ldSo();

  /**
   * Who may log in, and how: the files that sshd(8) reads in the order in which it reads them, each
   * with those that it includes at their places.
   */
  public abstract List<SshdConfig> sshd();

  /** The units that start at boot, when that can be known. */
  public abstract Optional<Set<String>> enabledUnits();

  /** Starts a set. */
  public static ImageFilesBuilder builder() {
    return new ImageFilesBuilder();
  }
}
