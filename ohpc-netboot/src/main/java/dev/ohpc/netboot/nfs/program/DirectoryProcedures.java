package dev.ohpc.netboot.nfs.program;

import dev.ohpc.netboot.nfs.access.Caller;
import dev.ohpc.netboot.nfs.access.Right;
import dev.ohpc.netboot.nfs.xdr.DirList3;
import dev.ohpc.netboot.nfs.xdr.DirList3.Entry3;
import dev.ohpc.netboot.nfs.xdr.DirList3.EntryPlus3;
import dev.ohpc.netboot.nfs.xdr.DirOpArgs3;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.ReaddirArgs;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.ReaddirplusArgs;
import dev.ohpc.netboot.nfs.xdr.NfsException;
import dev.ohpc.netboot.nfs.xdr.NfsFh3;
import dev.ohpc.netboot.nfs.xdr.NfsResult;
import dev.ohpc.netboot.nfs.xdr.NfsResults.LookupOk;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.nfs.xdr.PostOpAttr;
import dev.ohpc.netboot.nfs.xdr.Verifier;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.Stat;
import java.io.IOException;
import java.util.Optional;

/** LOOKUP, READDIR and READDIRPLUS (RFC 1813 sections 3.3.3, 3.3.16 and 3.3.17). */
final class DirectoryProcedures {

  private final Calls calls;
  private final int maxTransfer;

  DirectoryProcedures(Calls calls, int maxTransfer) {
    this.calls = calls;
    this.maxTransfer = maxTransfer;
  }

  NfsResult<LookupOk, PostOpAttr> lookup(Caller caller, DirOpArgs3 what) {
    return calls.reading(
        what.dir(),
        caller,
        directory -> {
          Stat stat = directory.requireDirectory(Right.EXECUTE);
          Target file = directory.sibling(find(directory, what.name()));
          return new LookupOk(
              calls.exports().handle(file.export(), file.inode()),
              file.attributes(),
              directory.attributes(stat));
        });
  }

  /** Above the root of an export is the root. */
  private static Inode find(Target directory, String name) throws IOException {
    FileNames.require(name);
    return switch (name) {
      case FileNames.SELF -> directory.inode();
      case FileNames.PARENT -> directory.files().parent(directory.inode());
      default -> directory.files().lookup(directory.inode(), name);
    };
  }

  NfsResult<DirList3<Entry3>, PostOpAttr> readdir(Caller caller, ReaddirArgs args) {
    return calls.reading(
        args.dir(),
        caller,
        directory -> {
          requireCookie(args.cookie(), args.cookieverf());
          PostOpAttr attributes = directory.attributes(directory.requireDirectory(Right.READ));
          Page<Entry3> page = new Page<>(room(args.count(), attributes), Integer.MAX_VALUE);
          boolean eof =
              new Listing(directory).visit(args.cookie(), line -> page.add(line.entry(), 0));
          return page.list(attributes, eof);
        });
  }

  NfsResult<DirList3<EntryPlus3>, PostOpAttr> readdirplus(Caller caller, ReaddirplusArgs args) {
    return calls.reading(
        args.dir(),
        caller,
        directory -> {
          requireCookie(args.cookie(), args.cookieverf());
          PostOpAttr attributes = directory.attributes(directory.requireDirectory(Right.READ));
          Page<EntryPlus3> page =
              new Page<>(room(args.maxcount(), attributes), unsigned(args.dircount()));
          boolean eof =
              new Listing(directory)
                  .visit(
                      args.cookie(), line -> page.add(plus(directory, line), line.entry().size()));
          return page.list(attributes, eof);
        });
  }

  private EntryPlus3 plus(Target directory, Listing.Line line) {
    NfsFh3 handle = calls.exports().handle(directory.export(), line.inode());
    return new EntryPlus3(line.entry(), directory.attributes(line.stat()), Optional.of(handle));
  }

  /** Cookies mean the same for ever here, so the verifier that all get is zero. */
  private static void requireCookie(long cookie, Verifier verifier) throws NfsException {
    if (cookie != 0 && !verifier.equals(Verifier.ZERO)) {
      throw new NfsException(NfsStatus.BAD_COOKIE, "a verifier that this server has not given");
    }
  }

  /** How many bytes are left for entries; a client's count is without a sign. */
  private int room(int count, PostOpAttr attributes) {
    return Math.min(unsigned(count), maxTransfer) - DirList3.sizeWithoutEntries(attributes);
  }

  private static int unsigned(int count) {
    return count < 0 ? Integer.MAX_VALUE : count;
  }
}
