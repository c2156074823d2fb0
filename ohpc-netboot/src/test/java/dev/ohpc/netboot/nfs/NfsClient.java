package dev.ohpc.netboot.nfs;

import dev.ohpc.netboot.nfs.xdr.DirList3;
import dev.ohpc.netboot.nfs.xdr.DirList3.Entry3;
import dev.ohpc.netboot.nfs.xdr.DirList3.EntryPlus3;
import dev.ohpc.netboot.nfs.xdr.DirOpArgs3;
import dev.ohpc.netboot.nfs.xdr.Fattr3;
import dev.ohpc.netboot.nfs.xdr.FileSystemResults.FsinfoOk;
import dev.ohpc.netboot.nfs.xdr.FileSystemResults.FsstatOk;
import dev.ohpc.netboot.nfs.xdr.FileSystemResults.PathconfOk;
import dev.ohpc.netboot.nfs.xdr.MountTypes.Chain;
import dev.ohpc.netboot.nfs.xdr.MountTypes.DirPath;
import dev.ohpc.netboot.nfs.xdr.MountTypes.ExportNode;
import dev.ohpc.netboot.nfs.xdr.MountTypes.MountBody;
import dev.ohpc.netboot.nfs.xdr.MountTypes.MountOk;
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
import dev.ohpc.netboot.nfs.xdr.NfsResult;
import dev.ohpc.netboot.nfs.xdr.NfsResults.AccessOk;
import dev.ohpc.netboot.nfs.xdr.NfsResults.CommitOk;
import dev.ohpc.netboot.nfs.xdr.NfsResults.CreateOk;
import dev.ohpc.netboot.nfs.xdr.NfsResults.LinkWcc;
import dev.ohpc.netboot.nfs.xdr.NfsResults.LookupOk;
import dev.ohpc.netboot.nfs.xdr.NfsResults.ReadOk;
import dev.ohpc.netboot.nfs.xdr.NfsResults.ReadlinkOk;
import dev.ohpc.netboot.nfs.xdr.NfsResults.RenameWcc;
import dev.ohpc.netboot.nfs.xdr.NfsResults.WriteOk;
import dev.ohpc.netboot.nfs.xdr.PostOpAttr;
import dev.ohpc.netboot.nfs.xdr.WccData;
import dev.ohpc.netboot.nfs.xdr.XdrReader;
import dev.ohpc.netboot.nfs.xdr.XdrWritable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dcache.oncrpc4j.rpc.OncRpcClient;
import org.dcache.oncrpc4j.rpc.RpcAuth;
import org.dcache.oncrpc4j.rpc.RpcAuthTypeNone;
import org.dcache.oncrpc4j.rpc.RpcAuthTypeUnix;
import org.dcache.oncrpc4j.rpc.RpcCall;
import org.dcache.oncrpc4j.rpc.RpcTransport;
import org.dcache.oncrpc4j.rpc.net.IpProtocolType;
import org.dcache.oncrpc4j.xdr.XdrAble;
import org.dcache.oncrpc4j.xdr.XdrDecodingStream;
import org.dcache.oncrpc4j.xdr.XdrEncodingStream;
import org.jspecify.annotations.Nullable;

/** A client of NFS and MOUNT version 3, on oncrpc4j, for one user. */
public final class NfsClient implements AutoCloseable {

  private static final int NFS = 100_003;
  private static final int MOUNT = 100_005;
  private static final int PATIENCE = 20; // seconds

  private final OncRpcClient connection;
  private final RpcTransport transport;
  private final RpcAuth user;

  private NfsClient(OncRpcClient connection, RpcTransport transport, RpcAuth user) {
    this.connection = connection;
    this.transport = transport;
    this.user = user;
  }

  /** Connects as root. */
  public static NfsClient connect(InetSocketAddress server) throws IOException {
    OncRpcClient connection = new OncRpcClient(server, IpProtocolType.TCP);
    return new NfsClient(connection, connection.connect(), sys(0, 0));
  }

  private static RpcAuth sys(int uid, int gid, int... gids) {
    return new RpcAuthTypeUnix(uid, gid, gids, 0, "client");
  }

  /** A client for another user, at the same connection. */
  public NfsClient as(int uid, int gid, int... gids) {
    return new NfsClient(connection, transport, sys(uid, gid, gids));
  }

  /** A client that names no user. */
  public NfsClient asNobody() {
    return new NfsClient(connection, transport, new RpcAuthTypeNone());
  }

  /** Calls any procedure. */
  public <T> T call(
      int program, int version, int procedure, XdrWritable arguments, XdrReader<T> reader)
      throws IOException {
    Answer<T> answer = new Answer<>(reader);
    try {
      new RpcCall(program, version, user, transport)
          .call(procedure, new Arguments(arguments), answer, PATIENCE, TimeUnit.SECONDS, user);
    } catch (TimeoutException e) {
      throw new IOException("no answer to procedure " + procedure, e);
    }
    return answer.value();
  }

  private <T> T nfs(int procedure, XdrWritable arguments, XdrReader<T> reader) throws IOException {
    return call(NFS, 3, procedure, arguments, reader);
  }

  private <O extends XdrWritable> NfsResult<O, PostOpAttr> look(
      int procedure, XdrWritable arguments, XdrReader<O> ok) throws IOException {
    return nfs(procedure, arguments, in -> NfsResult.read(in, ok, PostOpAttr::read));
  }

  private <O extends XdrWritable> NfsResult<O, WccData> change(
      int procedure, XdrWritable arguments, XdrReader<O> ok) throws IOException {
    return nfs(procedure, arguments, in -> NfsResult.read(in, ok, WccData::read));
  }

  public void nothing() throws IOException {
    nfs(0, XdrWritable.VOID, XdrReader.VOID);
  }

  public NfsResult<Fattr3, XdrWritable> getattr(NfsFh3 file) throws IOException {
    return nfs(1, file, in -> NfsResult.read(in, Fattr3::read, XdrReader.VOID));
  }

  public NfsResult<WccData, WccData> setattr(SetattrArgs args) throws IOException {
    return change(2, args, WccData::read);
  }

  public NfsResult<LookupOk, PostOpAttr> lookup(NfsFh3 dir, String name) throws IOException {
    return look(3, new DirOpArgs3(dir, name), LookupOk::read);
  }

  public NfsResult<AccessOk, PostOpAttr> access(NfsFh3 file, int bits) throws IOException {
    return look(4, new AccessArgs(file, bits), AccessOk::read);
  }

  public NfsResult<ReadlinkOk, PostOpAttr> readlink(NfsFh3 link) throws IOException {
    return look(5, link, ReadlinkOk::read);
  }

  public NfsResult<ReadOk, PostOpAttr> read(NfsFh3 file, long offset, int count)
      throws IOException {
    return look(6, new RangeArgs(file, offset, count), ReadOk::read);
  }

  public NfsResult<WriteOk, WccData> write(WriteArgs args) throws IOException {
    return change(7, args, WriteOk::read);
  }

  public NfsResult<CreateOk, WccData> create(CreateArgs args) throws IOException {
    return change(8, args, CreateOk::read);
  }

  public NfsResult<CreateOk, WccData> mkdir(MkdirArgs args) throws IOException {
    return change(9, args, CreateOk::read);
  }

  public NfsResult<CreateOk, WccData> symlink(SymlinkArgs args) throws IOException {
    return change(10, args, CreateOk::read);
  }

  public NfsResult<CreateOk, WccData> mknod(MknodArgs args) throws IOException {
    return change(11, args, CreateOk::read);
  }

  public NfsResult<WccData, WccData> remove(NfsFh3 dir, String name) throws IOException {
    return change(12, new DirOpArgs3(dir, name), WccData::read);
  }

  public NfsResult<WccData, WccData> rmdir(NfsFh3 dir, String name) throws IOException {
    return change(13, new DirOpArgs3(dir, name), WccData::read);
  }

  public NfsResult<RenameWcc, RenameWcc> rename(
      NfsFh3 from, String fromName, NfsFh3 to, String toName) throws IOException {
    return nfs(
        14,
        new RenameArgs(new DirOpArgs3(from, fromName), new DirOpArgs3(to, toName)),
        in -> NfsResult.read(in, RenameWcc::read, RenameWcc::read));
  }

  public NfsResult<LinkWcc, LinkWcc> link(NfsFh3 file, NfsFh3 dir, String name) throws IOException {
    return nfs(
        15,
        new LinkArgs(file, new DirOpArgs3(dir, name)),
        in -> NfsResult.read(in, LinkWcc::read, LinkWcc::read));
  }

  public NfsResult<DirList3<Entry3>, PostOpAttr> readdir(ReaddirArgs args) throws IOException {
    return look(16, args, in -> DirList3.read(in, Entry3::read));
  }

  public NfsResult<DirList3<EntryPlus3>, PostOpAttr> readdirplus(ReaddirplusArgs args)
      throws IOException {
    return look(17, args, in -> DirList3.read(in, EntryPlus3::read));
  }

  public NfsResult<FsstatOk, PostOpAttr> fsstat(NfsFh3 root) throws IOException {
    return look(18, root, FsstatOk::read);
  }

  public NfsResult<FsinfoOk, PostOpAttr> fsinfo(NfsFh3 root) throws IOException {
    return look(19, root, FsinfoOk::read);
  }

  public NfsResult<PathconfOk, PostOpAttr> pathconf(NfsFh3 file) throws IOException {
    return look(20, file, PathconfOk::read);
  }

  public NfsResult<CommitOk, WccData> commit(NfsFh3 file) throws IOException {
    return change(21, new RangeArgs(file, 0, 0), CommitOk::read);
  }

  public NfsResult<MountOk, XdrWritable> mnt(String path) throws IOException {
    return call(
        MOUNT, 3, 1, new DirPath(path), in -> NfsResult.read(in, MountOk::read, XdrReader.VOID));
  }

  public Chain<MountBody> dump() throws IOException {
    return call(MOUNT, 3, 2, XdrWritable.VOID, in -> Chain.read(in, MountBody::read));
  }

  public void umnt(String path) throws IOException {
    call(MOUNT, 3, 3, new DirPath(path), XdrReader.VOID);
  }

  public void umntall() throws IOException {
    call(MOUNT, 3, 4, XdrWritable.VOID, XdrReader.VOID);
  }

  public Chain<ExportNode> export() throws IOException {
    return call(MOUNT, 3, 5, XdrWritable.VOID, in -> Chain.read(in, ExportNode::read));
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }

  private record Arguments(XdrWritable value) implements XdrAble {

    @Override
    public void xdrEncode(XdrEncodingStream xdr) {
      value.write(xdr);
    }

    @Override
    public void xdrDecode(XdrDecodingStream xdr) {
      throw new UnsupportedOperationException("arguments are written only");
    }
  }

  private static final class Answer<T> implements XdrAble {

    private final XdrReader<T> reader;
    private @Nullable T value;

    Answer(XdrReader<T> reader) {
      this.reader = reader;
    }

    T value() {
      if (value == null) {
        throw new IllegalStateException("no answer was read");
      }
      return value;
    }

    @Override
    public void xdrDecode(XdrDecodingStream xdr) throws IOException {
      value = reader.read(xdr);
    }

    @Override
    public void xdrEncode(XdrEncodingStream xdr) {
      throw new UnsupportedOperationException("answers are read only");
    }
  }
}
