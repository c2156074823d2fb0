package dev.ohpc.render.machine;

import dev.ohpc.model.check.files.EnabledUnits;
import dev.ohpc.model.config.Preset;
import dev.ohpc.render.format.ConfigFormats;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How it is known which units start at boot. */
enum Units {

  /**
   * Those that a target of the machine wants by a symbolic link (systemd.unit(5)), and those that a
   * preset enables; nobody knows them when the directories for both are not there.
   */
  OF_MACHINE {
    @Override
    Optional<Set<String>> enabled(MachineRoot root, Documents documents) throws IOException {
      return root.hasDirectory(SYSTEM) || root.hasDirectory(PRESETS)
          ? Optional.of(linkedOrPreset(root, documents))
          : Optional.empty();
    }
  },

  /** Those of a root of a rendered tree, whose presets are all that is said of them. */
  RENDERED {
    @Override
    Optional<Set<String>> enabled(MachineRoot root, Documents documents) throws IOException {
      return root.hasDirectory("")
          ? Optional.of(EnabledUnits.of(presets(root, documents).stream()))
          : Optional.empty();
    }
  };

  private static final String SYSTEM = "/etc/systemd/system";
  private static final String PRESETS = "/etc/systemd/system-preset";

  /** The names of the units, when that can be known. */
  abstract Optional<Set<String>> enabled(MachineRoot root, Documents documents) throws IOException;

  private static Set<String> linkedOrPreset(MachineRoot root, Documents documents)
      throws IOException {
    Set<String> units = new TreeSet<>();
    for (String directory : root.list(SYSTEM)) {
      if (directory.endsWith(".wants") || directory.endsWith(".requires")) {
        root.list(directory).forEach(link -> units.add(MachineRoot.nameOf(link)));
      }
    }
    presets(root, documents).stream().filter(Preset::enabled).map(Preset::unit).forEach(units::add);
    return units;
  }

  private static List<Preset> presets(MachineRoot root, Documents documents) throws IOException {
    List<Preset> presets = new ArrayList<>();
    for (String file : root.list(PRESETS)) {
      documents
          .config(root, file, ConfigFormats.presets())
          .ifPresent(config -> config.entries().forEach(presets::add));
    }
    return presets;
  }
}
