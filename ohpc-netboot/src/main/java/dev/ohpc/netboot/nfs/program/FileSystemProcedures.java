package dev.ohpc.netboot.nfs.program;

import dev.ohpc.netboot.nfs.access.Caller;
import dev.ohpc.netboot.nfs.xdr.FileSystemResults.FsinfoOk;
import dev.ohpc.netboot.nfs.xdr.FileSystemResults.FsstatOk;
import dev.ohpc.netboot.nfs.xdr.FileSystemResults.PathconfOk;
import dev.ohpc.netboot.nfs.xdr.FileSystemResults.Property;
import dev.ohpc.netboot.nfs.xdr.NfsFh3;
import dev.ohpc.netboot.nfs.xdr.NfsResult;
import dev.ohpc.netboot.nfs.xdr.NfsTime3;
import dev.ohpc.netboot.nfs.xdr.PostOpAttr;
import dev.ohpc.netboot.vfs.FsStat;

/** FSSTAT, FSINFO and PATHCONF (RFC 1813 sections 3.3.18 to 3.3.20). */
final class FileSystemProcedures {

  private static final int PAGE = 4096;
  private static final int MOST_LINKS = 32_000; // what ext3 had; no file system has fewer
  private static final NfsTime3 NANOSECOND = new NfsTime3(0, 1);

  private final Calls calls;
  private final int maxTransfer;

  FileSystemProcedures(Calls calls, int maxTransfer) {
    this.calls = calls;
    this.maxTransfer = maxTransfer;
  }

  NfsResult<FsstatOk, PostOpAttr> fsstat(Caller caller, NfsFh3 root) {
    return calls.reading(
        root,
        caller,
        target -> {
          FsStat room = target.files().fsStat();
          return new FsstatOk(target.attributes(), room, 0);
        });
  }

  NfsResult<FsinfoOk, PostOpAttr> fsinfo(Caller caller, NfsFh3 root) {
    return calls.reading(
        root,
        caller,
        target ->
            new FsinfoOk(
                target.attributes(target.stat()),
                maxTransfer,
                maxTransfer,
                PAGE,
                maxTransfer,
                maxTransfer,
                PAGE,
                maxTransfer,
                Long.MAX_VALUE,
                NANOSECOND,
                Property.all()));
  }

  NfsResult<PathconfOk, PostOpAttr> pathconf(Caller caller, NfsFh3 file) {
    return calls.reading(
        file,
        caller,
        target ->
            new PathconfOk(
                target.attributes(target.stat()),
                MOST_LINKS,
                FileNames.LONGEST,
                true,
                true,
                false,
                true));
  }
}
