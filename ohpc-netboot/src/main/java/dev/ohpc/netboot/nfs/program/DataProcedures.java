package dev.ohpc.netboot.nfs.program;

import dev.ohpc.netboot.nfs.access.Caller;
import dev.ohpc.netboot.nfs.access.Right;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.RangeArgs;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.StableHow;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.WriteArgs;
import dev.ohpc.netboot.nfs.xdr.NfsException;
import dev.ohpc.netboot.nfs.xdr.NfsFh3;
import dev.ohpc.netboot.nfs.xdr.NfsResult;
import dev.ohpc.netboot.nfs.xdr.NfsResults.CommitOk;
import dev.ohpc.netboot.nfs.xdr.NfsResults.ReadOk;
import dev.ohpc.netboot.nfs.xdr.NfsResults.ReadlinkOk;
import dev.ohpc.netboot.nfs.xdr.NfsResults.WriteOk;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.nfs.xdr.PostOpAttr;
import dev.ohpc.netboot.nfs.xdr.Verifier;
import dev.ohpc.netboot.nfs.xdr.WccData;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Stat;
import dev.ohpc.netboot.vfs.StatChange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** READLINK, READ, WRITE and COMMIT (RFC 1813 sections 3.3.5 to 3.3.7 and 3.3.21). */
final class DataProcedures {

  private final Calls calls;
  private final int maxTransfer;
  private final ReadBuffers buffers;
  private final Verifier verifier;

  /**
   * The procedures of one run of a server.
   *
   * @param verifier by which clients know that it is this run: what they wrote UNSTABLE in another
   *     one must be written again
   */
  DataProcedures(Calls calls, int maxTransfer, Verifier verifier) {
    this.calls = calls;
    this.maxTransfer = maxTransfer;
    this.buffers = new ReadBuffers(maxTransfer);
    this.verifier = verifier;
  }

  NfsResult<ReadlinkOk, PostOpAttr> readlink(Caller caller, NfsFh3 link) {
    return calls.reading(
        link,
        caller,
        target -> {
          if (target.stat().type() != FileType.SYMBOLIC_LINK) {
            throw new NfsException(NfsStatus.INVAL, "no symbolic link");
          }
          String text = target.files().readlink(target.inode());
          return new ReadlinkOk(target.attributes(), text);
        });
  }

  NfsResult<ReadOk, PostOpAttr> read(Caller caller, RangeArgs args) {
    return calls.reading(args.file(), caller, target -> read(target, args));
  }

  private ReadOk read(Target target, RangeArgs args) throws IOException {
    requireOffset(args.offset());
    Stat stat = target.requireContent(Right.READ);
    long rest = Math.max(0, stat.size() - args.offset());
    ByteBuffer data = buffers.lend((int) Math.min(rest, transfer(args.count())));
    try {
      return read(target, args.offset(), data);
    } catch (IOException | RuntimeException e) {
      buffers.giveBack(data);
      throw e;
    }
  }

  private ReadOk read(Target target, long offset, ByteBuffer data) throws IOException {
    if (data.hasRemaining()) {
      target.files().read(target.inode(), data, offset);
    }
    data.flip();
    Stat after = target.stat();
    boolean eof = offset + data.remaining() >= after.size();
    return new ReadOk(target.attributes(after), eof, data, () -> buffers.giveBack(data));
  }

  NfsResult<WriteOk, WccData> write(Caller caller, WriteArgs args) {
    return calls.changing(args.file(), caller, (target, before) -> write(target, before, args));
  }

  private WriteOk write(Target target, Before before, WriteArgs args) throws IOException {
    requireOffset(args.offset());
    Stat stat = target.requireContent(Right.WRITE);
    int count = transfer(args.count());
    if (count > args.data().remaining()) {
      throw new NfsException(NfsStatus.INVAL, "fewer bytes came than were counted");
    }
    if (args.offset() > Long.MAX_VALUE - count) {
      throw new NfsException(NfsStatus.FBIG, "beyond the end that a file can have");
    }
    boolean isStable = args.stable() != StableHow.UNSTABLE;
    if (count > 0) {
      ByteBuffer data = args.data().slice(args.data().position(), count);
      target.files().write(target.inode(), data, args.offset(), isStable);
      dropSetId(target, AttributeRules.modeAfterWrite(target.user(), stat));
    }
    StableHow committed = isStable ? StableHow.FILE_SYNC : StableHow.UNSTABLE;
    return new WriteOk(before.after(), count, committed, verifier);
  }

  private static void dropSetId(Target target, OptionalInt mode) throws IOException {
    if (mode.isPresent()) {
      target
          .files()
          .change(
              target.inode(),
              new StatChange(
                  mode,
                  OptionalInt.empty(),
                  OptionalInt.empty(),
                  OptionalLong.empty(),
                  Optional.empty(),
                  Optional.empty()));
    }
  }

  /** Waits for the disk, but keeps nobody else from the file meanwhile. */
  NfsResult<CommitOk, WccData> commit(Caller caller, RangeArgs args) {
    Target target;
    try {
      target = calls.exports().target(args.file(), caller);
    } catch (NfsException e) {
      return Calls.failed(e, WccData.NONE);
    }
    return calls.changing(
        target,
        (file, before) -> {
          file.requireContent(Right.WRITE);
          file.files().commit(file.inode());
          return new CommitOk(before.after(), verifier);
        });
  }

  private static void requireOffset(long offset) throws NfsException {
    if (offset < 0) { // from 2^63 on
      throw new NfsException(NfsStatus.INVAL, "no file reaches so far");
    }
  }

  private int transfer(int count) {
    return (int) Math.min(Integer.toUnsignedLong(count), maxTransfer);
  }
}
