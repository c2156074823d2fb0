package dev.ohpc.netboot.nfs.access;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Who a client says that its user is (RFC 5531 section 8.2). */
public sealed interface Credential {

  /** AUTH_NONE: nobody. */
  Credential NONE = new None();

  /** Nobody. */
  record None() implements Credential {}

  /**
   * AUTH_SYS (RFC 5531 appendix A).
   *
   * @param uid the user
   * @param gid the user's group
   * @param gids the user's other groups
   */
  record Sys(int uid, int gid, List<Integer> gids) implements Credential {

    /** Copies the groups. */
    public Sys {
      gids = ImmutableList.copyOf(gids);
    }
  }
}
