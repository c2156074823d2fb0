package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** Resource limits of users, limits.conf(5). */
@Value.Immutable
@ValueStyle
public abstract class LimitsConfig implements StanzaConfig<Limit> {

  LimitsConfig() {}

  @Override
  public abstract List<Stanza<Limit>> stanzas();

  /** Starts a configuration. */
  public static LimitsConfigBuilder builder() {
    return new LimitsConfigBuilder();
  }
}
