package dev.ohpc.model.derive;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.config.Preset;
import dev.ohpc.model.value.UnixPath;
import java.util.List;

/** What the server lets the nodes have, where the spec does not say. */
final class Sharing {

  private Sharing() {}

  static List<UnixPath> writable(ClusterSpec spec) {
    return spec.storage().shared().orElse(List.of(UnixPath.parse("/home")));
  }

  static List<UnixPath> readOnly(ClusterSpec spec) {
    return spec.storage().sharedReadOnly().orElse(List.of(UnixPath.parse("/opt/ohpc/pub")));
  }

  static boolean firewall(ClusterSpec spec) {
    return spec.security().firewall().orElse(true);
  }

  static Preset firewallPreset(ClusterSpec spec) {
    return Preset.of(firewall(spec), "firewalld.service");
  }
}
