package dev.ohpc.model.config;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A file system and where it is mounted; never dumped, and never checked at boot.
 *
 * @param source the device, or {@code server:/path}
 * @param target the mount point
 * @param type the file system's type
 * @param options mount options, at least one
 */
public record Mount(String source, String target, String type, List<String> options) {

  /** Copies the options. */
  public Mount {
    options = ImmutableList.copyOf(options);
  }
}
