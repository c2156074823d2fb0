package dev.ohpc.netboot.nfs.program;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import dev.ohpc.netboot.nfs.access.ClientRules;
import dev.ohpc.netboot.vfs.UnixName;
import dev.ohpc.netboot.vfs.VirtualFileSystem;

/**
 * A directory that clients can mount.
 *
 * @param path its name for clients
 * @param id its number, which is the fsid of its files too
 * @param clients the names of its clients, as they are shown to anybody who asks
 * @param rules who may use it, and how
 */
public record ServedExport(
    String path,
    long id,
    VirtualFileSystem files,
    ImmutableList<String> clients,
    ClientRules rules) {

  /**
   * An export whose number is made of its path, so that it is the same after a restart, whatever
   * other exports come and go.
   */
  public static ServedExport of(
      String path, VirtualFileSystem files, ImmutableList<String> clients, ClientRules rules) {
    long id = Hashing.sha256().hashBytes(UnixName.bytes(path)).asLong();
    return new ServedExport(path, id, files, clients, rules);
  }
}
