package dev.ohpc.model.config;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Whether units are enabled by default.
 *
 * @param action what is done with them
 * @param unit the unit's name, such as {@code slurmd.service}, or a pattern of names
 * @param instances of a template that is enabled, which instances
 */
public record Preset(Action action, String unit, List<String> instances) {

  /** What a preset does with a unit; in the file it is a word in lower case. */
  public enum Action {
    /** The unit starts at boot. */
    ENABLE,
    /** The unit does not start at boot. */
    DISABLE,
    /** The unit is left as it is (systemd 254 and later). */
    IGNORE
  }

  /** Copies the instances. */
  public Preset {
    instances = ImmutableList.copyOf(instances);
  }

  /** A unit that starts at boot, or does not. */
  public static Preset of(boolean enabled, String unit) {
    return new Preset(enabled ? Action.ENABLE : Action.DISABLE, unit, List.of());
  }

  /** The unit starts at boot. */
  public static Preset enable(String unit) {
    return of(true, unit);
  }

  /** The unit does not start at boot. */
  public static Preset disable(String unit) {
    return of(false, unit);
  }

  /** Whether the unit starts at boot. */
  public boolean enabled() {
    return action == Action.ENABLE;
  }
}
