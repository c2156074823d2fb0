package dev.ohpc.model.config;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A file system and where it is mounted.
 *
 * @param source the device, or {@code server:/path}
 * @param target the mount point
 * @param type the file system's type
 * @param options mount options; none when the line ends after the type
 * @param dump whether dump(8) saves it: 0 for never
 * @param pass when it is checked at boot: 1 first, 2 later, 0 never
 */
public record Mount(
    String source, String target, String type, List<String> options, int dump, int pass) {

  /** Copies the options. */
  public Mount {
    options = ImmutableList.copyOf(options);
  }

  /** A file system that is never dumped, and never checked at boot. */
  public Mount(String source, String target, String type, List<String> options) {
    this(source, target, type, options, 0, 0);
  }
}
