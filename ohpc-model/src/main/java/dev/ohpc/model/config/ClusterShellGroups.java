package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** Groups of nodes for ClusterShell, groups.conf(5). */
@Value.Immutable
@ValueStyle
public abstract class ClusterShellGroups implements StanzaConfig<NodeGroup> {

  ClusterShellGroups() {}

  @Override
  public abstract List<Stanza<NodeGroup>> stanzas();

  /** Starts a configuration. */
  public static ClusterShellGroupsBuilder builder() {
    return new ClusterShellGroupsBuilder();
  }
}
