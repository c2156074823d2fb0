package dev.ohpc.render.machine;

import dev.ohpc.model.config.Preset;
import dev.ohpc.render.format.ConfigFormats;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The units that start at boot: those that a target wants by a symbolic link (systemd.unit(5)), and
 * those that a preset enables.
 */
final class Units {

  private static final String SYSTEM = "/etc/systemd/system";
  private static final String PRESETS = "/etc/systemd/system-preset";

  private Units() {}

  /** The names of the units; empty when the machine's directories for them are not there. */
  static Optional<Set<String>> enabled(MachineRoot root, Documents documents) throws IOException {
    if (!root.hasDirectory(SYSTEM) && !root.hasDirectory(PRESETS)) {
      return Optional.empty();
    }
    Set<String> units = new TreeSet<>();
    for (String directory : root.list(SYSTEM)) {
      if (directory.endsWith(".wants") || directory.endsWith(".requires")) {
        root.list(directory).forEach(link -> units.add(MachineRoot.nameOf(link)));
      }
    }
    for (String file : root.list(PRESETS)) {
      documents.config(root, file, ConfigFormats.presets()).stream()
          .flatMap(presets -> presets.entries())
          .filter(Preset::enabled)
          .map(Preset::unit)
          .forEach(units::add);
    }
    return Optional.of(units);
  }
}
