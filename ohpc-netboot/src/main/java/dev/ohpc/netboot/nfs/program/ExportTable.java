package dev.ohpc.netboot.nfs.program;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import dev.ohpc.netboot.nfs.access.Caller;
import dev.ohpc.netboot.nfs.access.ClientOptions;
import dev.ohpc.netboot.nfs.handle.FileHandles;
import dev.ohpc.netboot.nfs.xdr.NfsException;
import dev.ohpc.netboot.nfs.xdr.NfsFh3;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.vfs.Inode;
import java.util.List;
import java.util.Optional;

/** All exports, and what handles and paths mean in them. */
public final class ExportTable {

  private static final Splitter SEGMENTS = Splitter.on('/').omitEmptyStrings();
  private static final Joiner SLASHES = Joiner.on('/');

  private final ImmutableMap<String, ServedExport> byPath;
  private final ImmutableMap<Long, ServedExport> byId;
  private final FileHandles handles;

  /** Exports whose handles are sealed. */
  public ExportTable(List<ServedExport> exports, FileHandles handles) {
    byPath = exports.stream().collect(ImmutableMap.toImmutableMap(e -> e.path(), e -> e));
    byId = exports.stream().collect(ImmutableMap.toImmutableMap(ServedExport::id, e -> e));
    this.handles = handles;
  }

  /**
   * A path as it stands here: {@code /a//b/} is {@code /a/b}.
   *
   * @throws IllegalArgumentException if it is none, or goes up by {@code ..}
   */
  public static String normal(String path) {
    List<String> segments = SEGMENTS.splitToList(path);
    boolean isPlain = segments.stream().noneMatch(name -> name.equals(".") || name.equals(".."));
    checkArgument(path.startsWith("/") && isPlain, "`%s` is not an absolute path", path);
    return "/" + SLASHES.join(segments);
  }

  ImmutableCollection<ServedExport> all() {
    return byPath.values();
  }

  /** The nearest export at or above a path that {@link #normal} made. */
  Optional<ServedExport> holding(String path) {
    String at = path;
    while (at.length() > 1) {
      ServedExport export = byPath.get(at);
      if (export != null) {
        return Optional.of(export);
      }
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return Optional.ofNullable(byPath.get("/"));
  }

  /** The handle of a file. */
  NfsFh3 handle(ServedExport export, Inode inode) {
    return handles.seal(export.id(), inode);
  }

  /**
   * The file that a handle means.
   *
   * @throws NfsException if it means none, or none that the caller may use
   */
  Target target(NfsFh3 handle, Caller caller) throws NfsException {
    FileHandles.Meaning meaning = handles.open(handle);
    ServedExport export = byId.get(meaning.export());
    if (export == null) {
      throw new NfsException(NfsStatus.STALE, "the handle of a directory that is not exported now");
    }
    return target(export, meaning.inode(), caller);
  }

  /**
   * A file of an export.
   *
   * @throws NfsException {@link NfsStatus#ACCES} if the caller may not use the export
   */
  Target target(ServedExport export, Inode inode, Caller caller) throws NfsException {
    ClientOptions options =
        export
            .rules()
            .find(caller.address().getAddress())
            .filter(found -> !found.secure() || caller.isOnReservedPort())
            .orElseThrow(() -> refused(export, caller));
    return new Target(export, inode, options.user(caller.credential()), options.readOnly());
  }

  private static NfsException refused(ServedExport export, Caller caller) {
    return new NfsException(
        NfsStatus.ACCES,
        caller.address()
            + " may not use "
            + export.path()
            + ": the export is not for this address, or is `secure` and the port is over 1023");
  }
}
