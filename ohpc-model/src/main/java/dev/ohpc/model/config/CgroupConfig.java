package dev.ohpc.model.config;

import dev.ohpc.model.style.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** The configuration of Slurm's control groups, cgroup.conf(5). */
@Value.Immutable
@ValueStyle
public abstract class CgroupConfig extends SettingsConfig {

  CgroupConfig() {}

  @Override
  public abstract List<Stanza<Setting>> stanzas();

  /** Starts a configuration. */
  public static CgroupConfigBuilder builder() {
    return new CgroupConfigBuilder();
  }
}
