package dev.ohpc.netboot.vfs;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What is to change of a file; what is empty stays. That it {@code changed} is seen to by itself.
 *
 * <p>An owner or group takes set-user-ID, and set-group-ID if the group may execute it, from what
 * is no directory, as with chown(2), unless a mode is told too. The mode of a symbolic link stays
 * 0777.
 *
 * @param mode the permission bits, 0 to 07777
 * @param uid the owner
 * @param gid the group
 * @param size the size in bytes; what is added reads as zeros
 * @param accessed when it was last read
 * @param modified when its content changed
 */
public record StatChange(
    OptionalInt mode,
    OptionalInt uid,
    OptionalInt gid,
    OptionalLong size,
    Optional<Instant> accessed,
    Optional<Instant> modified) {

  /** A change of nothing. */
  public static final StatChange NOTHING =
      new StatChange(
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalLong.empty(),
          Optional.empty(),
          Optional.empty());
}
