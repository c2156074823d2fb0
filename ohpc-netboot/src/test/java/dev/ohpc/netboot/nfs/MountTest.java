package dev.ohpc.netboot.nfs;

import static dev.ohpc.netboot.nfs.ServedFiles.done;
import static dev.ohpc.netboot.nfs.ServedFiles.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.config.Export;
import dev.ohpc.netboot.NfsServer;
import dev.ohpc.netboot.nfs.xdr.MountTypes.ExportNode;
import dev.ohpc.netboot.nfs.xdr.MountTypes.MountBody;
import dev.ohpc.netboot.nfs.xdr.NfsFh3;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.NewFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** MOUNT version 3 (RFC 1813 section 5.2). */
class MountTest extends ServedFilesFixture {

  private static final String HERE = "127.0.0.1";

  @Test
  void anExportIsMountedWithUnixCredentials() throws Exception {
    assertThat(done(client.mnt(ServedFiles.EXPORT)).authFlavors()).containsExactly(1);
  }

  @Test
  void aPathMayBeWrittenLoosely() throws Exception {
    assertThat(done(client.mnt("//srv/nfs//node1/")).fhandle()).isEqualTo(served.root);
  }

  /** libnfs mounts the directory of a file; knfsd lets it. */
  @Test
  void aDirectoryBelowAnExportIsMounted() throws Exception {
    Inode etc = served.directory("etc", 0755, 0, 0);
    served.files.create(etc, "sub", new NewFile.Plain(FileType.DIRECTORY, 0755, 0, 0));

    NfsFh3 sub = done(client.mnt(ServedFiles.EXPORT + "/etc/sub")).fhandle();

    assertThat(sub).isEqualTo(done(client.lookup(served.handle("etc"), "sub")).object());
  }

  @Test
  void nothingOutsideIsMounted() throws Exception {
    served.files.create(served.files.root(), "up", new NewFile.Link("..", 0777, 0, 0));
    served.files.create(served.files.root(), "out", new NewFile.Link("/etc", 0777, 0, 0));

    failed(client.mnt("/"), NfsStatus.ACCES);
    failed(client.mnt("/srv/nfs"), NfsStatus.ACCES);
    failed(client.mnt("/srv/nfs/node10"), NfsStatus.ACCES);
    failed(client.mnt(ServedFiles.EXPORT + "/.."), NfsStatus.ACCES);
    failed(client.mnt(ServedFiles.EXPORT + "/../../../etc"), NfsStatus.ACCES);
    failed(client.mnt(ServedFiles.EXPORT + "/up"), NfsStatus.NOTDIR);
    failed(client.mnt(ServedFiles.EXPORT + "/out"), NfsStatus.NOTDIR);
    failed(client.mnt("srv/nfs/node1"), NfsStatus.ACCES);
    failed(client.mnt(""), NfsStatus.ACCES);
  }

  @Test
  void whatIsNotThereOrNoDirectoryIsTold() throws Exception {
    served.file("f", 0644, 0, 0, "");

    failed(client.mnt(ServedFiles.EXPORT + "/none"), NfsStatus.NOENT);
    failed(client.mnt(ServedFiles.EXPORT + "/f"), NfsStatus.NOTDIR);
    failed(client.mnt("/" + "x".repeat(1024)), NfsStatus.NAMETOOLONG);
  }

  @Test
  void theNearestExportHolds() throws Exception {
    Export.Client all = new Export.Client("*", List.of("insecure"));
    MemoryFiles inner = new MemoryFiles();
    MemoryFiles outer = new MemoryFiles();
    outer.create(outer.root(), "b", new NewFile.Plain(FileType.DIRECTORY, 0755, 0, 0));
    try (NfsServer server =
            NfsServer.builder().export("/", outer, all).export("/a/b", inner, all).start();
        NfsClient other = NfsClient.connect(server.address())) {
      NfsFh3 below = done(other.mnt("/a/b")).fhandle();

      assertThat(done(other.lookup(below, "..")).object()).isEqualTo(below);
      assertThat(done(other.mnt("/b")).fhandle()).isNotEqualTo(below);
      failed(other.mnt("/a"), NfsStatus.NOENT);
    }
  }

  @Test
  void whoHasMountedWhatIsToldUntilTheyUnmount() throws Exception {
    served.directory("etc", 0755, 0, 0);
    done(client.mnt(ServedFiles.EXPORT + "/etc"));

    assertThat(client.dump().entries())
        .containsExactly(
            new MountBody(HERE, ServedFiles.EXPORT),
            new MountBody(HERE, ServedFiles.EXPORT + "/etc"));
    client.umnt(ServedFiles.EXPORT + "/etc/");
    assertThat(client.dump().entries()).containsExactly(new MountBody(HERE, ServedFiles.EXPORT));
    client.umntall();
    assertThat(client.dump().entries()).isEmpty();
  }

  /** A server sees that a client is gone a little later than that goes. */
  @Test
  @Timeout(60)
  void connectionsAreToldAsLongAsTheyAreOpen() throws Exception {
    done(client.mnt(ServedFiles.EXPORT));
    assertThat(served.server.connections())
        .extracting(client -> client.getAddress().getHostAddress())
        .containsExactly(HERE);

    client.close();
    while (!served.server.connections().isEmpty()) {
      Thread.sleep(1);
    }
  }

  @Test
  void whatIsExportedIsTold() throws Exception {
    assertThat(client.export().entries())
        .containsExactly(new ExportNode(ServedFiles.EXPORT, List.of(HERE)));
  }
}
