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
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the stanzas of a {@link ClusterShellGroups}. */
  public static final class Builder extends ImmutableClusterShellGroups.Builder {
    Builder() {}
  }
}
