package dev.ohpc.model.config;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.value.HostList;
import java.util.List;

/**
 * Hosts and their attributes.
 *
 * @param hosts the hosts
 * @param attributes names, or {@code name=value}; a line may have none
 */
public record GendersLine(HostList hosts, List<String> attributes) {

  /** Copies the attributes. */
  public GendersLine {
    attributes = ImmutableList.copyOf(attributes);
  }
}
