package dev.ohpc.netboot.nfs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.config.Export;
import dev.ohpc.netboot.NfsServer;
import dev.ohpc.netboot.nfs.xdr.NfsFh3;
import dev.ohpc.netboot.nfs.xdr.NfsResult;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.nfs.xdr.XdrWritable;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.NewFile;
import dev.ohpc.netboot.vfs.Stat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A server with one export, {@code /srv/nfs/node1}, of a file system in memory, and a client that
 * is root there.
 */
public final class ServedFiles implements AutoCloseable {

  /** What the export is called. */
  public static final String EXPORT = "/srv/nfs/node1";

  /** The files, to be looked at and changed behind the server's back. */
  public final MemoryFiles files = new MemoryFiles();

  public final NfsServer server;
  public final NfsClient client;

  /** The top directory. */
  public final NfsFh3 root;

  /** With options of exports(5) beside {@code insecure}, which tests need for their ports. */
  public ServedFiles(String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of(options));
    all.add("insecure");
    server = NfsServer.builder().export(EXPORT, files, new Export.Client("127.0.0.1", all)).start();
    client = NfsClient.connect(server.address());
    root = done(client.mnt(EXPORT)).fhandle();
  }

  /** One where all may be written, and root is root. */
  public static ServedFiles writable() throws IOException {
    return new ServedFiles("rw", "no_root_squash");
  }

  /** Makes a directory behind the server's back. */
  public Inode directory(String name, int mode, int uid, int gid) throws IOException {
    return files.create(files.root(), name, new NewFile.Plain(FileType.DIRECTORY, mode, uid, gid));
  }

  /** Makes a file behind the server's back. */
  public Inode file(String name, int mode, int uid, int gid, String content) throws IOException {
    Inode file =
        files.create(files.root(), name, new NewFile.Plain(FileType.REGULAR, mode, uid, gid));
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    files.write(file, ByteBuffer.wrap(bytes), 0, false);
    return file;
  }

  /** The handle of what has a name at the top. */
  public NfsFh3 handle(String name) throws IOException {
    return done(client.lookup(root, name)).object();
  }

  /** What is known of what has a name at the top. */
  public Stat stat(String name) throws IOException {
    return files.stat(files.lookup(files.root(), name));
  }

  /** The body of a result that is OK. */
  public static <O extends XdrWritable> O done(NfsResult<O, ?> result) {
    assertThat(result.status()).isEqualTo(NfsStatus.OK);
    return ((NfsResult.Ok<O, ?>) result).body();
  }

  /** The body of a result that is not OK. */
  public static <F extends XdrWritable> F failed(NfsResult<?, F> result, NfsStatus status) {
    assertThat(result.status()).isEqualTo(status);
    return ((NfsResult.Failed<?, F>) result).body();
  }

  @Override
  public void close() throws IOException {
    client.close();
    server.close();
  }
}
