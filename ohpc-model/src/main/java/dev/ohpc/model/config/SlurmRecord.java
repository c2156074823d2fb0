package dev.ohpc.model.config;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;

/**
 * A line of keys and values that belong together, as in gres.conf(5) and topology.conf(5).
 *
 * @param attributes the keys and their values in the order of the line
 */
public record SlurmRecord(Map<String, String> attributes) {

  /** Copies the attributes in their order. */
  public SlurmRecord {
    attributes = ImmutableMap.copyOf(attributes);
  }

  /** The value of a key, in whatever case it is written. */
  public Optional<String> value(String key) {
    return attributes.entrySet().stream()
        .filter(attribute -> attribute.getKey().equalsIgnoreCase(key))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
