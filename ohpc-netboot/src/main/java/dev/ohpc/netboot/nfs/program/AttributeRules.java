package dev.ohpc.netboot.nfs.program;

import dev.ohpc.netboot.nfs.access.Right;
import dev.ohpc.netboot.nfs.access.User;
import dev.ohpc.netboot.nfs.xdr.NfsException;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.nfs.xdr.Sattr3;
import dev.ohpc.netboot.nfs.xdr.SetTime;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Stat;
import dev.ohpc.netboot.vfs.StatChange;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.IntPredicate;

/** Who may change which attributes, as Linux has it: chmod(2), chown(2), truncate(2), utimes(2). */
record AttributeRules(InstantSource clock) {

  private static final String TOO_LARGE = "larger than a file can be";
  private static final int MODE = 07777;
  private static final int SET_UID = 04000;
  private static final int SET_GID = 02000;
  private static final int GROUP_EXECUTE = 0010;

  /**
   * What is to be done for a user who wants some attributes of a file.
   *
   * @throws NfsException if the user may not have one of them; then nothing is to be done
   */
  StatChange change(User user, Stat file, Sattr3 wanted) throws NfsException {
    requireOwnership(user, file, wanted);
    OptionalLong size = size(user, file, wanted.size());
    requireTimes(user, file, wanted);
    return new StatChange(
        mode(user, file, wanted),
        wanted.uid(),
        wanted.gid(),
        size,
        time(wanted.atime()),
        mtime(wanted));
  }

  /** Who sets the size changes the content. */
  private Optional<Instant> mtime(Sattr3 wanted) {
    boolean isChanged = wanted.size().isPresent() && wanted.mtime() instanceof SetTime.Kept;
    return time(isChanged ? SetTime.SERVER : wanted.mtime());
  }

  /** What a file that has its owner and mode already still gets of the attributes for it. */
  StatChange afterBirth(Sattr3 wanted) throws NfsException {
    if (wanted.size().orElse(0) < 0) {
      throw new NfsException(NfsStatus.FBIG, TOO_LARGE);
    }
    return new StatChange(
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        wanted.size().orElse(0) == 0 ? OptionalLong.empty() : wanted.size(),
        time(wanted.atime()),
        time(wanted.mtime()));
  }

  private static void requireOwnership(User user, Stat file, Sattr3 wanted) throws NfsException {
    if (user.isRoot()) {
      return;
    }
    boolean isOwner = user.uid() == file.uid();
    require(wanted.mode().isEmpty() || isOwner, "only the owner changes the mode");
    require(
        isEmptyOr(wanted.uid(), uid -> isOwner && uid == file.uid()), "only root gives files away");
    require(
        isEmptyOr(wanted.gid(), gid -> isOwner && (gid == file.gid() || user.isOf(gid))),
        "only the owner gives a file to a group, and only to one of its own");
  }

  private static boolean isEmptyOr(OptionalInt wanted, IntPredicate allowed) {
    return wanted.isEmpty() || allowed.test(wanted.getAsInt());
  }

  private static void require(boolean isAllowed, String rule) throws NfsException {
    if (!isAllowed) {
      throw new NfsException(NfsStatus.PERM, rule);
    }
  }

  private static OptionalLong size(User user, Stat file, OptionalLong size) throws NfsException {
    if (size.isEmpty()) {
      return size;
    }
    if (file.type() != FileType.REGULAR) {
      throw new NfsException(
          file.type() == FileType.DIRECTORY ? NfsStatus.ISDIR : NfsStatus.INVAL,
          "only regular files have a size that can be set");
    }
    if (size.getAsLong() < 0) { // from 2^63 on
      throw new NfsException(NfsStatus.FBIG, TOO_LARGE);
    }
    if (!Right.WRITE.isGivenForContent(user, file)) {
      throw new NfsException(NfsStatus.ACCES, "who sets the size must be able to write");
    }
    return size;
  }

  /** The owner sets any time; who can write, only the server's. */
  private static void requireTimes(User user, Stat file, Sattr3 wanted) throws NfsException {
    if (user.isRoot() || user.uid() == file.uid()) {
      return;
    }
    require(
        !(wanted.atime() instanceof SetTime.Client || wanted.mtime() instanceof SetTime.Client),
        "only the owner sets times");
    boolean toNow =
        wanted.atime() instanceof SetTime.Server || wanted.mtime() instanceof SetTime.Server;
    if (toNow && !Right.WRITE.isGiven(user, file)) {
      throw new NfsException(NfsStatus.ACCES, "who sets times to now must be able to write");
    }
  }

  private Optional<Instant> time(SetTime wanted) {
    if (wanted instanceof SetTime.Client client) {
      return Optional.of(client.time().toInstant());
    }
    return wanted instanceof SetTime.Server ? Optional.of(clock.instant()) : Optional.empty();
  }

  /**
   * The new mode. A file that changes hands loses the bits that make it run as its owner or group,
   * whoever does that; one whose size somebody else than root changes, too.
   */
  private static OptionalInt mode(User user, Stat file, Sattr3 wanted) {
    int old = file.mode();
    int mode = wanted.mode().orElse(old) & MODE;
    boolean changesHands =
        file.type() != FileType.DIRECTORY && (wanted.uid().isPresent() || wanted.gid().isPresent());
    boolean isCut = wanted.size().isPresent() && wanted.mode().isEmpty() && !user.isRoot();
    if (changesHands || isCut) {
      mode = withoutSetId(mode);
    }
    if (wanted.mode().isPresent()) {
      mode = withoutForeignGroup(user, wanted.gid().orElse(file.gid()), mode);
    }
    return mode == old && wanted.mode().isEmpty() ? OptionalInt.empty() : OptionalInt.of(mode);
  }

  /** Set-group-ID without the right to run is not about running, and stays. */
  private static int withoutSetId(int mode) {
    int without = mode & ~SET_UID;
    return (mode & GROUP_EXECUTE) != 0 ? without & ~SET_GID : without;
  }

  /** Nobody gives a file the rights of a group that they are not of. */
  static int withoutForeignGroup(User user, int gid, int mode) {
    return user.isRoot() || user.isOf(gid) ? mode : mode & ~SET_GID;
  }

  /** What becomes of a file's mode when a user writes to it; nothing if it stays. */
  static OptionalInt modeAfterWrite(User user, Stat file) {
    int mode = withoutSetId(file.mode());
    return user.isRoot() || mode == file.mode() ? OptionalInt.empty() : OptionalInt.of(mode);
  }
}
