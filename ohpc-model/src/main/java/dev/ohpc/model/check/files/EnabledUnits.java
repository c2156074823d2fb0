package dev.ohpc.model.check.files;

import com.google.common.collect.ImmutableSet;
import dev.ohpc.model.config.Preset;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The units that presets enable on a machine of Enterprise Linux, systemd.preset(5). */
public final class EnabledUnits {

  /** Enterprise Linux's own presets, as far as a check asks for them: 90-default.preset. */
  private static final Set<String> BY_DISTRIBUTION = ImmutableSet.of("firewalld.service");

  private EnabledUnits() {}

  /** The distribution's own choices, unless a preset of ours says otherwise. */
  public static Set<String> of(Stream<Preset> presets) {
    Set<String> enabled = new LinkedHashSet<>(BY_DISTRIBUTION);
    presets.forEach(
        preset -> {
          if (preset.enabled()) {
            enabled.add(preset.unit());
          } else {
            enabled.remove(preset.unit());
          }
        });
    return enabled;
  }
}
