package dev.ohpc.netboot.nfs.program;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.net.InetAddresses;
import dev.ohpc.model.text.Quoted;
import dev.ohpc.netboot.NfsServer;
import dev.ohpc.netboot.nfs.access.Caller;
import dev.ohpc.netboot.nfs.xdr.MountTypes.Chain;
import dev.ohpc.netboot.nfs.xdr.MountTypes.DirPath;
import dev.ohpc.netboot.nfs.xdr.MountTypes.ExportNode;
import dev.ohpc.netboot.nfs.xdr.MountTypes.MountBody;
import dev.ohpc.netboot.nfs.xdr.MountTypes.MountOk;
import dev.ohpc.netboot.nfs.xdr.NfsException;
import dev.ohpc.netboot.nfs.xdr.NfsResult;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.nfs.xdr.XdrReader;
import dev.ohpc.netboot.nfs.xdr.XdrWritable;
import dev.ohpc.netboot.vfs.UnixName;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** MOUNT version 3 (RFC 1813 section 5). Directories below an export can be mounted too. */
public final class MountProgram {

  /** The number of the program. */
  public static final int NUMBER = 100_005;

  /** The version. */
  public static final int VERSION = 3;

  private static final Logger LOG = LoggerFactory.getLogger(NfsServer.class);
  private static final int AUTH_SYS = 1;
  private static final int LONGEST_PATH = 1024; // MNTPATHLEN
  private static final Splitter SEGMENTS = Splitter.on('/').omitEmptyStrings();

  private final ExportTable exports;
  private final Mounts mounts = new Mounts();

  private MountProgram(ExportTable exports) {
    this.exports = exports;
  }

  /** The program for some exports. */
  public static RpcProgram of(ExportTable exports) {
    MountProgram mount = new MountProgram(exports);
    return new RpcProgram(
        NUMBER,
        VERSION,
        ImmutableMap.<Integer, Procedure<?>>builder()
            .put(0, Procedure.NULL)
            .put(1, new Procedure<>(DirPath::read, mount::mnt))
            .put(2, new Procedure<>(XdrReader.VOID, (caller, nothing) -> mount.dump()))
            .put(3, new Procedure<>(DirPath::read, mount::umnt))
            .put(4, new Procedure<>(XdrReader.VOID, (caller, nothing) -> mount.umntall(caller)))
            .put(5, new Procedure<>(XdrReader.VOID, (caller, nothing) -> mount.export()))
            .buildOrThrow());
  }

  private NfsResult<MountOk, XdrWritable> mnt(Caller caller, DirPath dir) {
    try {
      String path = path(dir);
      Target directory = walk(path, caller);
      mounts.add(new MountBody(host(caller), path));
      LOG.info("{} mounts {}", caller.address(), Quoted.of(path));
      return new NfsResult.Ok<>(
          new MountOk(exports.handle(directory.export(), directory.inode()), List.of(AUTH_SYS)));
    } catch (IOException e) {
      LOG.info("{} does not mount {}: {}", caller.address(), Quoted.of(dir.path()), e.getMessage());
      return Calls.failed(e, XdrWritable.VOID);
    }
  }

  private static String path(DirPath dir) throws NfsException {
    if (UnixName.bytes(dir.path()).length > LONGEST_PATH) {
      throw new NfsException(NfsStatus.NAMETOOLONG, "the path has over 1024 bytes");
    }
    try {
      return ExportTable.normal(dir.path());
    } catch (IllegalArgumentException e) {
      throw new NfsException(NfsStatus.ACCES, "not an absolute path without `.` and `..`");
    }
  }

  /**
   * Goes from the nearest export down to a directory, and through no link, which could lead out.
   */
  private Target walk(String path, Caller caller) throws IOException {
    ServedExport export =
        exports
            .holding(path)
            .orElseThrow(() -> new NfsException(NfsStatus.ACCES, "the path is not exported"));
    Target at = exports.target(export, export.files().root(), caller);
    int below = export.path().equals("/") ? 0 : export.path().length();
    for (String name : SEGMENTS.split(path.substring(below))) {
      FileNames.require(name);
      at = at.sibling(at.files().lookup(at.inode(), name));
      at.requireDirectory();
    }
    return at;
  }

  private Chain<MountBody> dump() {
    return new Chain<>(mounts.all());
  }

  private XdrWritable umnt(Caller caller, DirPath dir) {
    try {
      mounts.remove(new MountBody(host(caller), path(dir)));
    } catch (NfsException e) {
      LOG.debug("{} unmounts what cannot be mounted: {}", caller.address(), e.getMessage());
    }
    return XdrWritable.VOID;
  }

  private XdrWritable umntall(Caller caller) {
    mounts.removeAll(host(caller));
    return XdrWritable.VOID;
  }

  private Chain<ExportNode> export() {
    return new Chain<>(
        exports.all().stream()
            .map(export -> new ExportNode(export.path(), export.clients()))
            .toList());
  }

  private static String host(Caller caller) {
    return InetAddresses.toAddrString(caller.address().getAddress());
  }
}
