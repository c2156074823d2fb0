package dev.ohpc.model.check.files;

import com.google.common.collect.ImmutableList;
import dev.ohpc.model.config.HostnameConfig;
import dev.ohpc.model.config.HostsConfig;
import dev.ohpc.model.config.LdSoConfig;
import java.util.List;
import java.util.Optional;

/**
 * The files of one node's root beyond the image's, as far as they are there.
 *
 * @param node the node's name
 * @param hostname the name in its root
 * @param hosts names that it knows by itself
 * @param ldSo where libraries are, beside the places that the linker knows
 */
public record NodeFiles(
    String node,
    Optional<HostnameConfig> hostname,
    Optional<HostsConfig> hosts,
    List<LdSoConfig> ldSo) {

  /** Copies the list. */
  public NodeFiles {
    ldSo = ImmutableList.copyOf(ldSo);
  }
}
