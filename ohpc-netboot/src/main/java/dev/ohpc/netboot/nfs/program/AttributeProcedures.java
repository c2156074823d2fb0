package dev.ohpc.netboot.nfs.program;

import dev.ohpc.netboot.nfs.access.Caller;
import dev.ohpc.netboot.nfs.access.Right;
import dev.ohpc.netboot.nfs.access.User;
import dev.ohpc.netboot.nfs.xdr.Fattr3;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.AccessArgs;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.SetattrArgs;
import dev.ohpc.netboot.nfs.xdr.NfsException;
import dev.ohpc.netboot.nfs.xdr.NfsFh3;
import dev.ohpc.netboot.nfs.xdr.NfsResult;
import dev.ohpc.netboot.nfs.xdr.NfsResults.AccessOk;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.nfs.xdr.NfsTime3;
import dev.ohpc.netboot.nfs.xdr.PostOpAttr;
import dev.ohpc.netboot.nfs.xdr.WccData;
import dev.ohpc.netboot.nfs.xdr.XdrWritable;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Stat;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/** GETATTR, SETATTR and ACCESS (RFC 1813 sections 3.3.1, 3.3.2 and 3.3.4). */
final class AttributeProcedures {

  private final Calls calls;
  private final AttributeRules rules;

  AttributeProcedures(Calls calls, InstantSource clock) {
    this.calls = calls;
    this.rules = new AttributeRules(clock);
  }

  NfsResult<Fattr3, XdrWritable> getattr(Caller caller, NfsFh3 file) {
    return calls.looking(file, caller, Target::fattr);
  }

  NfsResult<WccData, WccData> setattr(Caller caller, SetattrArgs args) {
    return calls.changing(
        args.object(),
        caller,
        (target, before) -> {
          Stat stat = target.stat();
          requireUnchanged(stat, args.guard());
          target
              .files()
              .change(target.inode(), rules.change(target.user(), stat, args.newAttributes()));
          return before.after();
        });
  }

  private static void requireUnchanged(Stat stat, Optional<NfsTime3> guard) throws NfsException {
    if (guard.isPresent() && !guard.get().equals(NfsTime3.of(stat.changed()))) {
      throw new NfsException(NfsStatus.NOT_SYNC, "the file changed since its client looked");
    }
  }

  NfsResult<AccessOk, PostOpAttr> access(Caller caller, AccessArgs args) {
    return calls.reading(args.object(), caller, target -> access(target, args.access()));
  }

  private static AccessOk access(Target target, int wanted) throws IOException {
    Stat stat = target.stat();
    int granted = 0;
    for (AccessBit bit : AccessBit.values()) {
      granted |= bit.isGranted(target, stat) ? bit.bit : 0;
    }
    return new AccessOk(target.attributes(stat), granted & wanted);
  }

  /** What ACCESS tells of. */
  private enum AccessBit {
    READ(0x01, false, Right.READ),
    LOOKUP(0x02, false, Right.EXECUTE),
    MODIFY(0x04, true, Right.WRITE),
    EXTEND(0x08, true, Right.WRITE),
    DELETE(0x10, true, Right.WRITE),
    EXECUTE(0x20, false, Right.EXECUTE);

    private final int bit;
    private final boolean changes;
    private final Right right;

    AccessBit(int bit, boolean changes, Right right) {
      this.bit = bit;
      this.changes = changes;
      this.right = right;
    }

    boolean isGranted(Target target, Stat stat) {
      boolean isDirectory = stat.type() == FileType.DIRECTORY;
      return isOf(isDirectory)
          && !(changes && target.readOnly())
          && right.isGiven(target.user(), stat)
          && !(changes && isDirectory && !isSearchable(target.user(), stat));
    }

    /** LOOKUP and DELETE say nothing of files, EXECUTE nothing of directories. */
    private boolean isOf(boolean isDirectory) {
      return switch (this) {
        case LOOKUP, DELETE -> isDirectory;
        case EXECUTE -> !isDirectory;
        case READ, MODIFY, EXTEND -> true;
      };
    }

    private static boolean isSearchable(User user, Stat directory) {
      return Right.EXECUTE.isGiven(user, directory);
    }
  }
}
