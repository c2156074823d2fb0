package dev.ohpc.netboot.nfs.program;

import dev.ohpc.netboot.nfs.access.Caller;
import dev.ohpc.netboot.nfs.access.Right;
import dev.ohpc.netboot.nfs.xdr.CreateHow3;
import dev.ohpc.netboot.nfs.xdr.DirOpArgs3;
import dev.ohpc.netboot.nfs.xdr.MknodData3;
import dev.ohpc.netboot.nfs.xdr.NameArguments.CreateArgs;
import dev.ohpc.netboot.nfs.xdr.NameArguments.MkdirArgs;
import dev.ohpc.netboot.nfs.xdr.NameArguments.MknodArgs;
import dev.ohpc.netboot.nfs.xdr.NameArguments.SymlinkArgs;
import dev.ohpc.netboot.nfs.xdr.NfsException;
import dev.ohpc.netboot.nfs.xdr.NfsResult;
import dev.ohpc.netboot.nfs.xdr.NfsResults.CreateOk;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.nfs.xdr.Sattr3;
import dev.ohpc.netboot.nfs.xdr.WccData;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.NewFile;
import dev.ohpc.netboot.vfs.Stat;
import dev.ohpc.netboot.vfs.StatChange;
import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/** CREATE, MKDIR, SYMLINK and MKNOD (RFC 1813 sections 3.3.8 to 3.3.11). */
final class CreateProcedures {

  private static final int LINK_MODE = 0777;

  private final Calls calls;
  private final AttributeRules rules;

  CreateProcedures(Calls calls, InstantSource clock) {
    this.calls = calls;
    this.rules = new AttributeRules(clock);
  }

  NfsResult<CreateOk, WccData> mkdir(Caller caller, MkdirArgs args) {
    return making(
        caller,
        args.where(),
        directory -> {
          Birth birth = birth(directory, args.attributes(), FileType.DIRECTORY);
          return make(directory, args.where().name(), birth.plain(), args.attributes());
        });
  }

  NfsResult<CreateOk, WccData> symlink(Caller caller, SymlinkArgs args) {
    return making(
        caller,
        args.where(),
        directory -> {
          FileNames.requireTarget(args.target());
          Birth birth = birth(directory, args.attributes(), FileType.SYMBOLIC_LINK);
          NewFile link = new NewFile.Link(args.target(), LINK_MODE, birth.uid(), birth.gid());
          return make(directory, args.where().name(), link, Sattr3.NOTHING);
        });
  }

  NfsResult<CreateOk, WccData> mknod(Caller caller, MknodArgs args) {
    return making(
        caller, args.where(), directory -> mknod(directory, args.where().name(), args.what()));
  }

  private Inode mknod(Target directory, String name, MknodData3 what) throws IOException {
    if (what instanceof MknodData3.Pipe pipe) {
      Birth birth = birth(directory, pipe.attributes(), pipe.type());
      return make(directory, name, birth.plain(), pipe.attributes());
    }
    if (!(what instanceof MknodData3.Device device)) {
      throw new NfsException(NfsStatus.BADTYPE, what.type() + " is not for MKNOD");
    }
    if (!directory.user().isRoot()) {
      throw new NfsException(NfsStatus.PERM, "only root makes device files");
    }
    Birth birth = birth(directory, device.attributes(), device.type());
    NewFile file =
        new NewFile.Device(device.type(), device.device(), birth.mode(), birth.uid(), birth.gid());
    return make(directory, name, file, device.attributes());
  }

  NfsResult<CreateOk, WccData> create(Caller caller, CreateArgs args) {
    String name = args.where().name();
    return making(
        caller,
        args.where(),
        directory -> {
          CreateHow3 how = args.how();
          if (how instanceof CreateHow3.Exclusive exclusive) {
            return exclusive(directory, name, ExclusiveMark.of(exclusive.verifier()));
          }
          return how instanceof CreateHow3.Unchecked unchecked
              ? unchecked(directory, name, unchecked.attributes())
              : regular(directory, name, ((CreateHow3.Guarded) how).attributes());
        });
  }

  private Inode regular(Target directory, String name, Sattr3 attributes) throws IOException {
    Birth birth = birth(directory, attributes, FileType.REGULAR);
    return make(directory, name, birth.plain(), attributes);
  }

  /** A file that is there already gets the size that is asked for, and nothing else. */
  private Inode unchecked(Target directory, String name, Sattr3 attributes) throws IOException {
    Optional<Target> there = lookup(directory, name);
    if (there.isEmpty()) {
      return regular(directory, name, attributes);
    }
    Target file = there.get();
    Stat stat = file.stat();
    if (stat.type() != FileType.REGULAR) {
      throw new NfsException(NfsStatus.EXIST, "what has the name is no regular file");
    }
    if (attributes.size().isPresent()) {
      StatChange change = rules.change(file.user(), stat, Birth.sizeOf(attributes));
      file.files().change(file.inode(), change);
    }
    return file.inode();
  }

  /** The client sets its attributes afterwards; until then nobody but the owner can open it. */
  private Inode exclusive(Target directory, String name, ExclusiveMark mark) throws IOException {
    Optional<Target> there = lookup(directory, name);
    if (there.isEmpty()) {
      Sattr3 attributes = mark.attributes();
      return regular(directory, name, attributes);
    }
    if (!mark.isOn(there.get().stat())) {
      throw new NfsException(NfsStatus.EXIST, "another call made this file");
    }
    return there.get().inode();
  }

  private static Optional<Target> lookup(Target directory, String name) throws IOException {
    try {
      return Optional.of(directory.sibling(directory.files().lookup(directory.inode(), name)));
    } catch (VfsException e) {
      if (e.error() == VfsError.NOENT) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private interface Making {
    Inode make(Target directory) throws IOException;
  }

  private NfsResult<CreateOk, WccData> making(Caller caller, DirOpArgs3 where, Making work) {
    return calls.changing(
        where.dir(),
        caller,
        (directory, before) -> {
          FileNames.requirePlain(where.name(), NfsStatus.EXIST);
          directory.requireDirectory(Right.EXECUTE);
          Target made = directory.sibling(work.make(directory));
          return new CreateOk(
              Optional.of(calls.exports().handle(made.export(), made.inode())),
              made.attributes(),
              before.after());
        });
  }

  private static Birth birth(Target directory, Sattr3 attributes, FileType type)
      throws IOException {
    Stat parent = directory.requireDirectory(Right.WRITE);
    return Birth.of(directory.user(), parent, type, attributes);
  }

  private Inode make(Target directory, String name, NewFile file, Sattr3 attributes)
      throws IOException {
    Inode made = directory.files().create(directory.inode(), name, file);
    StatChange rest = rules.afterBirth(attributes);
    if (!rest.equals(StatChange.NOTHING)) {
      directory.files().change(made, rest);
    }
    return made;
  }
}
