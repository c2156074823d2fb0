package dev.ohpc.model.config;

import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.UnixPath;

/**
 * Where on the management server the pieces of a cluster belong.
 *
 * @param imageRoot the root image
 * @param nodeRoots the directory of the node roots, each by the node's name
 * @param tftpRoot the directory that TFTP serves
 * @param jobs the directory of the validation job
 */
public record Places(UnixPath imageRoot, UnixPath nodeRoots, UnixPath tftpRoot, UnixPath jobs) {

  /** The root of one node. */
  public UnixPath nodeRoot(HostName node) {
    return nodeRoots.resolve(node);
  }
}
