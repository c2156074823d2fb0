package dev.ohpc.netboot.nfs.program;

import com.google.common.util.concurrent.Striped;
import dev.ohpc.netboot.nfs.access.Caller;
import dev.ohpc.netboot.nfs.xdr.NfsException;
import dev.ohpc.netboot.nfs.xdr.NfsFh3;
import dev.ohpc.netboot.nfs.xdr.NfsResult;
import dev.ohpc.netboot.nfs.xdr.PostOpAttr;
import dev.ohpc.netboot.nfs.xdr.WccData;
import dev.ohpc.netboot.nfs.xdr.XdrWritable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The frame of all calls: a handle becomes a file, the work is done, and what goes wrong becomes a
 * status with the attributes that the RFC wants beside it.
 */
final class Calls {

  private static final int STRIPES = 1024;

  private final ExportTable exports;

  /**
   * One call at a time changes a file, so that between the attributes before and after it no other
   * change of this server's is hidden from the client (RFC 1813 section 2.6, wcc_data).
   */
  private final Striped<Lock> locks = Striped.lock(STRIPES);

  Calls(ExportTable exports) {
    this.exports = exports;
  }

  ExportTable exports() {
    return exports;
  }

  /** Work that only looks at a file. */
  interface Reading<O> {
    O run(Target target) throws IOException;
  }

  /** Work that changes a file. */
  interface Changing<O> {
    O run(Target target, Before before) throws IOException;
  }

  /** Work that may fail. */
  interface Work {
    void run() throws IOException;
  }

  /** Looks at a file; a failure comes with nothing. */
  <O extends XdrWritable> NfsResult<O, XdrWritable> looking(
      NfsFh3 handle, Caller caller, Reading<O> work) {
    return on(handle, caller, work, XdrWritable.VOID, target -> XdrWritable.VOID);
  }

  /** Looks at a file; a failure comes with its attributes. */
  <O extends XdrWritable> NfsResult<O, PostOpAttr> reading(
      NfsFh3 handle, Caller caller, Reading<O> work) {
    return on(handle, caller, work, PostOpAttr.NONE, Target::attributes);
  }

  private <O extends XdrWritable, F extends XdrWritable> NfsResult<O, F> on(
      NfsFh3 handle, Caller caller, Reading<O> work, F none, Function<Target, F> failed) {
    Target target;
    try {
      target = exports.target(handle, caller);
    } catch (NfsException e) {
      return failed(e, none);
    }
    try {
      return new NfsResult.Ok<>(work.run(target));
    } catch (IOException e) {
      return failed(e, failed.apply(target));
    }
  }

  /** Changes a file, or names in a directory. */
  <O extends XdrWritable> NfsResult<O, WccData> changing(
      NfsFh3 handle, Caller caller, Changing<O> work) {
    Target target;
    try {
      target = exports.target(handle, caller);
    } catch (NfsException e) {
      return failed(e, WccData.NONE);
    }
    return locked(List.of(target), () -> changing(target, work));
  }

  /** Changes a file that nobody else need be kept from. */
  <O extends XdrWritable> NfsResult<O, WccData> changing(Target target, Changing<O> work) {
    Before before = Before.of(target);
    try {
      target.requireWritable();
      return new NfsResult.Ok<>(work.run(target, before));
    } catch (IOException e) {
      return failed(e, before.after());
    }
  }

  /** Does something while no other call changes some files. */
  <R> R locked(List<Target> targets, Supplier<R> work) {
    Iterable<Lock> needed = locks.bulkGet(targets.stream().map(Target::inode).toList());
    needed.forEach(Lock::lock); // in an order that all calls keep
    try {
      return work.get();
    } finally {
      needed.forEach(Lock::unlock);
    }
  }

  /** Why some work failed; nothing if it was done. */
  static Optional<IOException> failure(Work work) {
    try {
      work.run();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  static <O extends XdrWritable, F extends XdrWritable> NfsResult<O, F> failed(
      IOException failure, F body) {
    return new NfsResult.Failed<>(Failures.status(failure), body);
  }
}
