package dev.ohpc.netboot.nfs.program;

import com.google.common.collect.ImmutableMap;
import dev.ohpc.netboot.nfs.xdr.DirOpArgs3;
import dev.ohpc.netboot.nfs.xdr.NameArguments.CreateArgs;
import dev.ohpc.netboot.nfs.xdr.NameArguments.LinkArgs;
import dev.ohpc.netboot.nfs.xdr.NameArguments.MkdirArgs;
import dev.ohpc.netboot.nfs.xdr.NameArguments.MknodArgs;
import dev.ohpc.netboot.nfs.xdr.NameArguments.RenameArgs;
import dev.ohpc.netboot.nfs.xdr.NameArguments.SymlinkArgs;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.AccessArgs;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.RangeArgs;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.ReaddirArgs;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.ReaddirplusArgs;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.SetattrArgs;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.WriteArgs;
import dev.ohpc.netboot.nfs.xdr.NfsFh3;
import dev.ohpc.netboot.nfs.xdr.Verifier;
import java.time.InstantSource;

/** NFS version 3 (RFC 1813 section 3). */
public final class NfsProgram {

  /** The number of the program. */
  public static final int NUMBER = 100_003;

  /** The version. */
  public static final int VERSION = 3;

  private NfsProgram() {}

  /**
   * The program of one run of a server.
   *
   * @param maxTransfer how many bytes READ and WRITE carry at most
   * @param verifier by which clients know that it is this run
   * @param clock what files get for SET_TO_SERVER_TIME
   */
  public static RpcProgram of(
      ExportTable exports, int maxTransfer, Verifier verifier, InstantSource clock) {
    Calls calls = new Calls(exports);
    AttributeProcedures attributes = new AttributeProcedures(calls, clock);
    DirectoryProcedures directories = new DirectoryProcedures(calls, maxTransfer);
    DataProcedures data = new DataProcedures(calls, maxTransfer, verifier);
    CreateProcedures create = new CreateProcedures(calls, clock);
    NameProcedures names = new NameProcedures(calls);
    FileSystemProcedures files = new FileSystemProcedures(calls, maxTransfer);
    return new RpcProgram(
        NUMBER,
        VERSION,
        ImmutableMap.<Integer, Procedure<?>>builder()
            .put(0, Procedure.NULL)
            .put(1, new Procedure<>(NfsFh3::read, attributes::getattr))
            .put(2, new Procedure<>(SetattrArgs::read, attributes::setattr))
            .put(3, new Procedure<>(DirOpArgs3::read, directories::lookup))
            .put(4, new Procedure<>(AccessArgs::read, attributes::access))
            .put(5, new Procedure<>(NfsFh3::read, data::readlink))
            .put(6, new Procedure<>(RangeArgs::read, data::read))
            .put(7, new Procedure<>(WriteArgs::read, data::write))
            .put(8, new Procedure<>(CreateArgs::read, create::create))
            .put(9, new Procedure<>(MkdirArgs::read, create::mkdir))
            .put(10, new Procedure<>(SymlinkArgs::read, create::symlink))
            .put(11, new Procedure<>(MknodArgs::read, create::mknod))
            .put(12, new Procedure<>(DirOpArgs3::read, names::remove))
            .put(13, new Procedure<>(DirOpArgs3::read, names::rmdir))
            .put(14, new Procedure<>(RenameArgs::read, names::rename))
            .put(15, new Procedure<>(LinkArgs::read, names::link))
            .put(16, new Procedure<>(ReaddirArgs::read, directories::readdir))
            .put(17, new Procedure<>(ReaddirplusArgs::read, directories::readdirplus))
            .put(18, new Procedure<>(NfsFh3::read, files::fsstat))
            .put(19, new Procedure<>(NfsFh3::read, files::fsinfo))
            .put(20, new Procedure<>(NfsFh3::read, files::pathconf))
            .put(21, new Procedure<>(RangeArgs::read, data::commit))
            .buildOrThrow());
  }
}
