package dev.ohpc.netboot.nfs.access;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * For whom the server acts, after the options of the export have mapped the client's user.
 *
 * @param uid the user
 * @param gid the user's group
 * @param gids the user's other groups
 */
public record User(int uid, int gid, List<Integer> gids) {

  /** Copies the groups. */
  public User {
    gids = ImmutableList.copyOf(gids);
  }

  /** Whether it is root, who may all. */
  public boolean isRoot() {
    return uid == 0;
  }

  /** Whether the user is of a group. */
  public boolean isOf(int group) {
    return gid == group || gids.contains(group);
  }
}
