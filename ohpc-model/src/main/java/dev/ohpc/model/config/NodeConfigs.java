package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import dev.ohpc.model.value.HostName;
import java.util.Optional;
import org.immutables.value.Value;

/** The files of one node's root beyond the image's. */
@Value.Immutable
@ValueStyle
public abstract class NodeConfigs {

  NodeConfigs() {}

  /** The node. */
  public abstract HostName node();

  /** Its name. */
  public abstract HostnameConfig hostname();

  /** Names that it knows by itself. */
  public abstract HostsConfig hosts();

  /** Slurm's control groups, when they do not come from the server. */
  public abstract Optional<CgroupConfig> cgroup();

  /** Where Open MPI's libraries are. */
  public abstract Optional<LdSoConfig> ldSo();

  /** Keys that may log in as root. */
  public abstract Optional<AuthorizedKeysConfig> authorizedKeys();

  /** Starts a set. */
  public static NodeConfigsBuilder builder() {
    return new NodeConfigsBuilder();
  }
}
