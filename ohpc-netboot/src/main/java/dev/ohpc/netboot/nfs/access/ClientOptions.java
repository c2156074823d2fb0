package dev.ohpc.netboot.nfs.access;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Longs;
import dev.ohpc.model.config.Export;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a client may use an export, by the options of exports(5).
 *
 * @param readOnly {@code ro}, which is the default
 * @param secure whether a client's port must be under 1024, which is the default
 * @param squash whose calls are made those of the anonymous user
 * @param anonUid the anonymous user
 * @param anonGid the anonymous user's group
 */
public record ClientOptions(
    boolean readOnly, boolean secure, Squash squash, int anonUid, int anonGid) {

  private static final int NOBODY = 65_534;

  /** What a client without options has. */
  public static final ClientOptions DEFAULTS =
      new ClientOptions(true, true, Squash.ROOT, NOBODY, NOBODY);

  /** What exports(5) has; what {@link #with} does not take makes no difference here. */
  private static final Set<String> KNOWN =
      ImmutableSet.<String>builder()
          .addAll(Export.FLAGS)
          .add("fsid", "refer", "replicas", "sec", "xprtsec", "reexport")
          .add("squash_uids", "squash_gids")
          .build();

  /** Whose calls are made those of the anonymous user. */
  public enum Squash {
    /** {@code no_root_squash}: nobody's. */
    NOBODY,
    /** {@code root_squash}: root's. */
    ROOT,
    /** {@code all_squash}: everybody's. */
    ALL
  }

  /**
   * Reads options; of those that exclude each other the last one holds.
   *
   * @param notUnderstood is told of each that exports(5) does not have; it changes nothing
   */
  public static ClientOptions parse(List<String> options, Consumer<String> notUnderstood) {
    ClientOptions all = DEFAULTS;
    for (String option : options) {
      ClientOptions with = all.with(option);
      if (with != null) {
        all = with;
      } else if (!KNOWN.contains(name(option))) {
        notUnderstood.accept(option);
      }
    }
    return all;
  }

  private static String name(String option) {
    int equals = option.indexOf('=');
    return equals < 0 ? option : option.substring(0, equals);
  }

  private @Nullable ClientOptions with(String option) {
    return switch (name(option)) {
      case "ro" -> withReadOnly(true);
      case "rw" -> withReadOnly(false);
      case "secure" -> withSecure(true);
      case "insecure" -> withSecure(false);
      case "root_squash" -> withSquash(squash == Squash.ALL ? Squash.ALL : Squash.ROOT);
      case "no_root_squash" -> withSquash(squash == Squash.ALL ? Squash.ALL : Squash.NOBODY);
      case "all_squash" -> withSquash(Squash.ALL);
      case "no_all_squash" -> withSquash(squash == Squash.ALL ? Squash.ROOT : squash);
      case "anonuid", "anongid" -> withAnonymous(option);
      default -> null;
    };
  }

  private ClientOptions withReadOnly(boolean value) {
    return new ClientOptions(value, secure, squash, anonUid, anonGid);
  }

  private ClientOptions withSecure(boolean value) {
    return new ClientOptions(readOnly, value, squash, anonUid, anonGid);
  }

  private ClientOptions withSquash(Squash value) {
    return new ClientOptions(readOnly, secure, value, anonUid, anonGid);
  }

  /**
   * Reads {@code anonuid=} and {@code anongid=}; exportfs takes -2, which NFS once had for nobody.
   */
  private @Nullable ClientOptions withAnonymous(String option) {
    Long number = Longs.tryParse(option.substring(option.indexOf('=') + 1).strip());
    if (number == null || number < Integer.MIN_VALUE || number > 0xFFFF_FFFFL) {
      return null;
    }
    int id = (int) (long) number;
    return option.startsWith("anonuid=")
        ? new ClientOptions(readOnly, secure, squash, id, anonGid)
        : new ClientOptions(readOnly, secure, squash, anonUid, id);
  }

  /** The user that a client's user is here. */
  public User user(Credential credential) {
    if (squash == Squash.ALL || !(credential instanceof Credential.Sys sys)) {
      return new User(anonUid, anonGid, List.of());
    }
    return squash == Squash.NOBODY
        ? new User(sys.uid(), sys.gid(), sys.gids())
        : new User(
            sys.uid() == 0 ? anonUid : sys.uid(),
            squashedGroup(sys.gid()),
            sys.gids().stream().map(this::squashedGroup).toList());
  }

  private int squashedGroup(int gid) {
    return gid == 0 ? anonGid : gid;
  }
}
