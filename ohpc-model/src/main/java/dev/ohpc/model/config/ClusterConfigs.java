package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** All configuration files of a cluster, one typed value a file. */
@Value.Immutable
@ValueStyle
public abstract class ClusterConfigs {

  ClusterConfigs() {}

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
