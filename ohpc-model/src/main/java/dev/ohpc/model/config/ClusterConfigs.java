package dev.ohpc.model.config;

import dev.ohpc.model.slurm.SlurmSeries;
import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** All configuration files of a cluster, one typed value a file. */
@Value.Immutable
@ValueStyle
public abstract class ClusterConfigs {

  ClusterConfigs() {}

  /** The release series of Slurm that reads the files; unless given 25.05, OpenHPC 4's. */
  @Value.Default
  public SlurmSeries slurmSeries() {
    return SlurmSeries.OPENHPC_4;
  }

  /** Where on the management server the pieces belong. */
  public abstract Places places();

  /** The management server's own files. */
  public abstract SmsConfigs sms();

  /** The files of the root image that all node roots are copied from. */
  public abstract ImageConfigs image();

  /** The files of each node's root beyond the image's, in the order of the spec. */
  public abstract List<NodeConfigs> nodes();

  /** What the boards' firmware reads. */
  public abstract BootConfigs boot();

  /** The job that validates the cluster. */
  public abstract JobScript piJob();

  /** Starts a set. */
  public static ClusterConfigsBuilder builder() {
    return new ClusterConfigsBuilder();
  }
}
