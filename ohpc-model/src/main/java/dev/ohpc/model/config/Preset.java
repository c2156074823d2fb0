package dev.ohpc.model.config;

/**
 * Whether a unit is enabled by default.
 *
 * @param enabled whether it is
 * @param unit the unit's name, such as {@code slurmd.service}
 */
public record Preset(boolean enabled, String unit) {

  /** The unit starts at boot. */
  public static Preset enable(String unit) {
    return new Preset(true, unit);
  }

  /** The unit does not start at boot. */
  public static Preset disable(String unit) {
    return new Preset(false, unit);
  }
}
