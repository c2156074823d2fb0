package dev.ohpc.model.config;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A {@code Host} block.
 *
 * @param patterns the names that it is for
 * @param settings what holds for them
 */
public record SshHost(List<String> patterns, List<Setting> settings) {

  /** Copies the lists. */
  public SshHost {
    patterns = ImmutableList.copyOf(patterns);
    settings = ImmutableList.copyOf(settings);
  }
}
