package dev.ohpc.netboot.nfs.program;

import dev.ohpc.netboot.nfs.access.Caller;
import dev.ohpc.netboot.nfs.access.Right;
import dev.ohpc.netboot.nfs.access.User;
import dev.ohpc.netboot.nfs.xdr.DirOpArgs3;
import dev.ohpc.netboot.nfs.xdr.NameArguments.LinkArgs;
import dev.ohpc.netboot.nfs.xdr.NameArguments.RenameArgs;
import dev.ohpc.netboot.nfs.xdr.NfsException;
import dev.ohpc.netboot.nfs.xdr.NfsResult;
import dev.ohpc.netboot.nfs.xdr.NfsResults.LinkWcc;
import dev.ohpc.netboot.nfs.xdr.NfsResults.RenameWcc;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.nfs.xdr.PostOpAttr;
import dev.ohpc.netboot.nfs.xdr.WccData;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Stat;
import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** REMOVE, RMDIR, RENAME and LINK (RFC 1813 sections 3.3.12 to 3.3.15). */
final class NameProcedures {

  private static final int STICKY = 01000;

  private final Calls calls;

  NameProcedures(Calls calls) {
    this.calls = calls;
  }

  NfsResult<WccData, WccData> remove(Caller caller, DirOpArgs3 object) {
    return calls.changing(
        object.dir(),
        caller,
        (directory, before) -> {
          FileNames.requirePlain(object.name(), NfsStatus.ISDIR);
          requireRemovable(directory, object.name());
          directory.files().remove(directory.inode(), object.name());
          return before.after();
        });
  }

  NfsResult<WccData, WccData> rmdir(Caller caller, DirOpArgs3 object) {
    return calls.changing(
        object.dir(),
        caller,
        (directory, before) -> {
          boolean isParent = object.name().equals(FileNames.PARENT);
          FileNames.requirePlain(object.name(), isParent ? NfsStatus.EXIST : NfsStatus.INVAL);
          requireRemovable(directory, object.name());
          directory.files().removeDirectory(directory.inode(), object.name());
          return before.after();
        });
  }

  private static void requireRemovable(Target directory, String name) throws IOException {
    Stat parent = directory.requireDirectory(Right.EXECUTE, Right.WRITE);
    requireNotSticky(directory.user(), parent, stat(directory, name));
  }

  private static Stat stat(Target directory, String name) throws IOException {
    return directory.files().stat(directory.files().lookup(directory.inode(), name));
  }

  /** In a sticky directory only owners take names away, unlink(2). */
  private static void requireNotSticky(User user, Stat directory, Stat file) throws NfsException {
    boolean isOwner = user.uid() == file.uid() || user.uid() == directory.uid();
    if ((directory.mode() & STICKY) != 0 && !user.isRoot() && !isOwner) {
      throw new NfsException(NfsStatus.PERM, "the directory is sticky, and the file another's");
    }
  }

  NfsResult<RenameWcc, RenameWcc> rename(Caller caller, RenameArgs args) {
    Target from;
    Target to;
    try {
      from = calls.exports().target(args.from().dir(), caller);
      to = calls.exports().target(args.to().dir(), caller);
    } catch (NfsException e) {
      return Calls.failed(e, new RenameWcc(WccData.NONE, WccData.NONE));
    }
    return calls.locked(List.of(from, to), () -> rename(from, to, args));
  }

  private static NfsResult<RenameWcc, RenameWcc> rename(Target from, Target to, RenameArgs args) {
    Before beforeFrom = Before.of(from);
    Before beforeTo = Before.of(to);
    Optional<IOException> failure = Calls.failure(() -> move(from, to, args));
    RenameWcc wcc = new RenameWcc(beforeFrom.after(), beforeTo.after());
    return failure
        .map(e -> Calls.<RenameWcc, RenameWcc>failed(e, wcc))
        .orElseGet(() -> new NfsResult.Ok<>(wcc));
  }

  private static void move(Target from, Target to, RenameArgs args) throws IOException {
    String fromName = args.from().name();
    String toName = args.to().name();
    FileNames.requirePlain(fromName, NfsStatus.INVAL);
    FileNames.requirePlain(toName, NfsStatus.INVAL);
    requireSameExport(from, to);
    from.requireWritable();
    requireRemovable(from, fromName);
    Stat directory = to.requireDirectory(Right.EXECUTE, Right.WRITE);
    Optional<Stat> replaced = find(to, toName);
    if (replaced.isPresent()) {
      requireNotSticky(to.user(), directory, replaced.get());
    }
    if (!from.inode().equals(to.inode())) {
      requireMovable(from, stat(from, fromName));
    }
    from.files().rename(from.inode(), fromName, to.inode(), toName);
  }

  private static Optional<Stat> find(Target directory, String name) throws IOException {
    try {
      return Optional.of(stat(directory, name));
    } catch (VfsException e) {
      if (e.error() == VfsError.NOENT) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** A directory that gets another parent is changed itself: its {@code ..}, rename(2). */
  private static void requireMovable(Target from, Stat file) throws NfsException {
    if (file.type() == FileType.DIRECTORY && !Right.WRITE.isGiven(from.user(), file)) {
      throw new NfsException(NfsStatus.ACCES, "the directory cannot be written, nor moved");
    }
  }

  private static void requireSameExport(Target one, Target other) throws NfsException {
    if (!one.export().path().equals(other.export().path())) {
      throw new NfsException(NfsStatus.XDEV, "from one export to another");
    }
  }

  NfsResult<LinkWcc, LinkWcc> link(Caller caller, LinkArgs args) {
    Target file;
    Target directory;
    try {
      file = calls.exports().target(args.file(), caller);
      directory = calls.exports().target(args.link().dir(), caller);
    } catch (NfsException e) {
      return Calls.failed(e, new LinkWcc(PostOpAttr.NONE, WccData.NONE));
    }
    return calls.locked(List.of(file, directory), () -> link(file, directory, args.link().name()));
  }

  private static NfsResult<LinkWcc, LinkWcc> link(Target file, Target directory, String name) {
    Before before = Before.of(directory);
    Optional<IOException> failure = Calls.failure(() -> addName(file, directory, name));
    LinkWcc wcc = new LinkWcc(file.attributes(), before.after());
    return failure
        .map(e -> Calls.<LinkWcc, LinkWcc>failed(e, wcc))
        .orElseGet(() -> new NfsResult.Ok<>(wcc));
  }

  private static void addName(Target file, Target directory, String name) throws IOException {
    FileNames.requirePlain(name, NfsStatus.EXIST);
    requireSameExport(file, directory);
    directory.requireWritable();
    directory.requireDirectory(Right.EXECUTE, Right.WRITE);
    directory.files().link(file.inode(), directory.inode(), name);
  }
}
