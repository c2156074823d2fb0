package dev.ohpc.netboot.nfs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ohpc.model.config.Export;
import dev.ohpc.netboot.NfsServer;
import dev.ohpc.netboot.nfs.xdr.CreateHow3;
import dev.ohpc.netboot.nfs.xdr.DirList3;
import dev.ohpc.netboot.nfs.xdr.DirList3.EntryPlus3;
import dev.ohpc.netboot.nfs.xdr.DirOpArgs3;
import dev.ohpc.netboot.nfs.xdr.Fattr3;
import dev.ohpc.netboot.nfs.xdr.MknodData3;
import dev.ohpc.netboot.nfs.xdr.NameArguments.CreateArgs;
import dev.ohpc.netboot.nfs.xdr.NameArguments.MkdirArgs;
import dev.ohpc.netboot.nfs.xdr.NameArguments.MknodArgs;
import dev.ohpc.netboot.nfs.xdr.NameArguments.SymlinkArgs;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.ReaddirplusArgs;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.SetattrArgs;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.StableHow;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.WriteArgs;
import dev.ohpc.netboot.nfs.xdr.NfsFh3;
import dev.ohpc.netboot.nfs.xdr.NfsResult;
import dev.ohpc.netboot.nfs.xdr.NfsResults.CreateOk;
import dev.ohpc.netboot.nfs.xdr.NfsResults.ReadOk;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.nfs.xdr.NfsTime3;
import dev.ohpc.netboot.nfs.xdr.Sattr3;
import dev.ohpc.netboot.nfs.xdr.SetTime;
import dev.ohpc.netboot.nfs.xdr.Verifier;
import dev.ohpc.netboot.nfs.xdr.WccData;
import dev.ohpc.netboot.nfs.xdr.XdrWritable;
import dev.ohpc.netboot.vfs.DirectoryEntry;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.FsStat;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.NewFile;
import dev.ohpc.netboot.vfs.Stat;
import dev.ohpc.netboot.vfs.StatChange;
import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import dev.ohpc.netboot.vfs.VirtualFileSystem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * An export as root sees it from outside: each verb is a call, and an inode is a handle's place in
 * a list, since handles are longer.
 */
public final class RemoteFiles implements VirtualFileSystem {

  private static final int PAGE = 600; // bytes, so that a listing of a few names has pages

  private static final byte[] KEY = "the same after a restart".getBytes(UTF_8);
  private static final String EXPORT = "/srv/nfs/node1";
  private static final Export.Client ROOT =
      new Export.Client("127.0.0.1", List.of("rw", "no_root_squash", "insecure"));

  private final VirtualFileSystem below;
  private final List<NfsFh3> handles;
  private final NfsServer server;
  private final NfsClient client;
  private final NfsFh3 root;

  /**
   * Serves files and mounts them; to close this ends all of that.
   *
   * @param handles those that the client has ever got, before a restart too
   */
  public RemoteFiles(VirtualFileSystem below, List<NfsFh3> handles) throws IOException {
    this.below = below;
    this.handles = handles;
    server = NfsServer.builder().export(EXPORT, below, ROOT).key(KEY).start();
    client = NfsClient.connect(server.address());
    root = ServedFiles.done(client.mnt(EXPORT)).fhandle();
  }

  private NfsFh3 handle(Inode inode) {
    return handles.get(ByteBuffer.wrap(inode.bytes()).getInt());
  }

  private Inode inode(NfsFh3 handle) {
    if (!handles.contains(handle)) {
      handles.add(handle);
    }
    return Inode.of(ByteBuffer.allocate(Integer.BYTES).putInt(handles.indexOf(handle)).array());
  }

  private static <O extends XdrWritable> O body(NfsResult<O, ?> result) throws VfsException {
    if (result instanceof NfsResult.Ok<O, ?> ok) {
      return ok.body();
    }
    throw new VfsException(VfsError.valueOf(result.status().name()), "the server says so");
  }

  /** Of READ, WRITE and COMMIT, which for a directory have INVAL where read(2) has EISDIR. */
  private <O extends XdrWritable> O body(NfsResult<O, ?> result, Inode file) throws IOException {
    boolean isInvalid = result.status() == NfsStatus.INVAL;
    if (isInvalid && stat(file).type() == FileType.DIRECTORY) {
      throw new VfsException(VfsError.ISDIR, "a directory has no content");
    }
    return body(result);
  }

  private static Stat stat(Fattr3 attributes) {
    return new Stat(
        attributes.type(),
        attributes.mode(),
        attributes.nlink(),
        attributes.uid(),
        attributes.gid(),
        attributes.size(),
        attributes.used(),
        attributes.rdev(),
        attributes.fileid(),
        attributes.atime().toInstant(),
        attributes.mtime().toInstant(),
        attributes.ctime().toInstant());
  }

  private static Sattr3 attributes(NewFile file) {
    return new Sattr3(
        OptionalInt.of(file.mode()),
        OptionalInt.of(file.uid()),
        OptionalInt.of(file.gid()),
        OptionalLong.empty(),
        SetTime.KEPT,
        SetTime.KEPT);
  }

  private static SetTime time(Optional<Instant> time) {
    return time.map(NfsTime3::of).map(SetTime::of).orElse(SetTime.KEPT);
  }

  @Override
  public Inode root() {
    return inode(root);
  }

  @Override
  public Stat stat(Inode inode) throws IOException {
    return stat(body(client.getattr(handle(inode))));
  }

  /** The mode by a call of its own, as chmod(2): with an owner it loses its set-user-ID. */
  @Override
  public Stat change(Inode inode, StatChange change) throws IOException {
    Stat changed = set(inode, withoutMode(change));
    return change.mode().isEmpty() ? changed : set(inode, modeOf(change));
  }

  private Stat set(Inode inode, Sattr3 wanted) throws IOException {
    WccData wcc = body(client.setattr(new SetattrArgs(handle(inode), wanted, Optional.empty())));
    return stat(wcc.after().attributes().orElseThrow());
  }

  private static Sattr3 withoutMode(StatChange change) {
    return new Sattr3(
        OptionalInt.empty(),
        change.uid(),
        change.gid(),
        change.size(),
        time(change.accessed()),
        time(change.modified()));
  }

  private static Sattr3 modeOf(StatChange change) {
    return Attributes.mode(change.mode().orElseThrow());
  }

  @Override
  public Inode lookup(Inode directory, String name) throws IOException {
    return inode(body(client.lookup(handle(directory), name)).object());
  }

  @Override
  public Inode parent(Inode directory) throws IOException {
    return inode(body(client.lookup(handle(directory), "..")).object());
  }

  @Override
  public List<DirectoryEntry> list(Inode directory, long cookie, int limit) throws IOException {
    List<DirectoryEntry> entries = new ArrayList<>();
    Verifier verifier = Verifier.ZERO;
    long from = cookie;
    while (true) {
      DirList3<EntryPlus3> page =
          body(
              client.readdirplus(
                  new ReaddirplusArgs(handle(directory), from, verifier, PAGE, PAGE)));
      for (EntryPlus3 entry : page.entries()) {
        from = entry.entry().cookie();
        if (!entry.entry().name().matches("\\.\\.?")) {
          entries.add(entry(entry));
        }
      }
      if (page.eof()) {
        return entries;
      }
      verifier = page.cookieverf();
    }
  }

  private DirectoryEntry entry(EntryPlus3 entry) {
    return new DirectoryEntry(
        entry.entry().name(),
        inode(entry.handle().orElseThrow()),
        stat(entry.attributes().attributes().orElseThrow()),
        entry.entry().cookie());
  }

  @Override
  public String readlink(Inode link) throws IOException {
    return body(client.readlink(handle(link))).target();
  }

  @Override
  public int read(Inode file, ByteBuffer into, long offset) throws IOException {
    ReadOk read = body(client.read(handle(file), offset, into.remaining()), file);
    int count = read.data().remaining();
    into.put(read.data().duplicate());
    return count;
  }

  @Override
  public void write(Inode file, ByteBuffer from, long offset, boolean stable) throws IOException {
    StableHow how = stable ? StableHow.FILE_SYNC : StableHow.UNSTABLE;
    int count = from.remaining();
    body(client.write(new WriteArgs(handle(file), offset, count, how, from)), file);
    from.position(from.limit());
  }

  @Override
  public void commit(Inode file) throws IOException {
    body(client.commit(handle(file)), file);
  }

  /** A directory that got set-group-ID from the one above, mkdir(2), loses it again. */
  @Override
  public Inode create(Inode directory, String name, NewFile file) throws IOException {
    CreateOk made = body(create(new DirOpArgs3(handle(directory), name), file));
    Inode inode = inode(made.object().orElseThrow());
    int mode = made.attributes().attributes().orElseThrow().mode();
    if (file.type() == FileType.DIRECTORY && mode != file.mode()) {
      set(inode, Attributes.mode(file.mode()));
    }
    return inode;
  }

  private NfsResult<CreateOk, WccData> create(DirOpArgs3 where, NewFile file) throws IOException {
    Sattr3 attributes = attributes(file);
    if (file instanceof NewFile.Link link) {
      return client.symlink(new SymlinkArgs(where, attributes, link.target()));
    }
    if (file instanceof NewFile.Device d) {
      MknodData3 device = new MknodData3.Device(d.type(), attributes, d.device());
      return client.mknod(new MknodArgs(where, device));
    }
    if (file.type() == FileType.REGULAR) {
      return client.create(new CreateArgs(where, new CreateHow3.Guarded(attributes)));
    }
    return file.type() == FileType.DIRECTORY
        ? client.mkdir(new MkdirArgs(where, attributes))
        : client.mknod(new MknodArgs(where, new MknodData3.Pipe(file.type(), attributes)));
  }

  @Override
  public void link(Inode file, Inode directory, String name) throws IOException {
    body(client.link(handle(file), handle(directory), name));
  }

  @Override
  public void remove(Inode directory, String name) throws IOException {
    body(client.remove(handle(directory), name));
  }

  @Override
  public void removeDirectory(Inode directory, String name) throws IOException {
    body(client.rmdir(handle(directory), name));
  }

  @Override
  public void rename(Inode fromDirectory, String fromName, Inode toDirectory, String toName)
      throws IOException {
    body(client.rename(handle(fromDirectory), fromName, handle(toDirectory), toName));
  }

  @Override
  public FsStat fsStat() throws IOException {
    return body(client.fsstat(root)).room();
  }

  @Override
  public void close() throws IOException {
    client.close();
    server.close();
    below.close();
  }
}
