package dev.ohpc.netboot.nfs;

import static dev.ohpc.netboot.nfs.ServedFiles.done;
import static dev.ohpc.netboot.nfs.ServedFiles.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.config.Export;
import dev.ohpc.netboot.NfsServer;
import dev.ohpc.netboot.nfs.xdr.NfsFh3;
import dev.ohpc.netboot.nfs.xdr.NfsResults.LinkWcc;
import dev.ohpc.netboot.nfs.xdr.NfsResults.RenameWcc;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.nfs.xdr.WccData.WccAttr;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.NewFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** REMOVE, RMDIR, RENAME and LINK (RFC 1813 sections 3.3.12 to 3.3.15). */
class NamesTest extends ServedFilesFixture {

  @Test
  void aNameIsRemoved() throws Exception {
    served.file("f", 0644, 0, 0, "");
    WccAttr before = WccAttr.of(served.files.stat(served.files.root()));

    assertThat(done(client.remove(root, "f")).before()).contains(before);
    failed(client.lookup(root, "f"), NfsStatus.NOENT);
    failed(client.remove(root, "f"), NfsStatus.NOENT);
  }

  @Test
  void removeIsNotForDirectories() throws Exception {
    served.directory("d", 0755, 0, 0);

    failed(client.remove(root, "d"), NfsStatus.ISDIR);
    failed(client.remove(root, "."), NfsStatus.ISDIR);
  }

  @Test
  void rmdirIsForEmptyDirectories() throws Exception {
    Inode directory = served.directory("d", 0755, 0, 0);
    served.file("f", 0644, 0, 0, "");
    served.files.create(directory, "x", new NewFile.Plain(FileType.FIFO, 0600, 0, 0));

    failed(client.rmdir(root, "f"), NfsStatus.NOTDIR);
    failed(client.rmdir(root, "d"), NfsStatus.NOTEMPTY);
    served.files.remove(directory, "x");
    done(client.rmdir(root, "d"));
  }

  @Test
  void rmdirRefusesDotsAsTheRfcSays() throws Exception {
    failed(client.rmdir(root, "."), NfsStatus.INVAL);
    failed(client.rmdir(root, ".."), NfsStatus.EXIST);
  }

  @Test
  void whoCannotWriteTheDirectoryTakesNothingAway() throws Exception {
    served.file("f", 0666, 5, 5, "");
    served.directory("d", 0777, 5, 5);
    NfsClient owner = client.as(5, 5);

    failed(owner.remove(root, "f"), NfsStatus.ACCES);
    failed(owner.rmdir(root, "d"), NfsStatus.ACCES);
    failed(owner.rename(root, "f", root, "g"), NfsStatus.ACCES);
    failed(owner.link(served.handle("f"), root, "g"), NfsStatus.ACCES);
  }

  @Test
  void inAStickyDirectoryOnlyOwnersTakeNamesAway() throws Exception {
    Inode tmp = served.directory("tmp", 01777, 0, 0);
    served.files.create(tmp, "f", new NewFile.Plain(FileType.REGULAR, 0666, 5, 5));
    served.files.create(tmp, "g", new NewFile.Plain(FileType.REGULAR, 0666, 7, 7));
    NfsFh3 dir = served.handle("tmp");

    failed(client.as(7, 7).remove(dir, "f"), NfsStatus.PERM);
    failed(client.as(7, 7).rename(dir, "f", dir, "h"), NfsStatus.PERM);
    failed(client.as(7, 7).rename(dir, "g", dir, "f"), NfsStatus.PERM);
    done(client.as(5, 5).remove(dir, "f"));
    done(client.remove(dir, "g"));
  }

  @Test
  void aFileIsRenamedOverAnother() throws Exception {
    served.file("old", 0644, 0, 0, "new content");
    served.file("f", 0644, 0, 0, "old content");
    NfsFh3 moved = served.handle("old");
    NfsFh3 replaced = served.handle("f");

    done(client.rename(root, "old", root, "f"));

    assertThat(served.handle("f")).isEqualTo(moved);
    failed(client.getattr(replaced), NfsStatus.STALE);
    failed(client.lookup(root, "old"), NfsStatus.NOENT);
  }

  @Test
  void renamingTellsOfBothDirectories() throws Exception {
    Inode directory = served.directory("d", 0755, 0, 0);
    served.file("f", 0644, 0, 0, "");
    WccAttr from = WccAttr.of(served.files.stat(served.files.root()));
    WccAttr to = WccAttr.of(served.files.stat(directory));
    NfsFh3 dir = served.handle("d");

    RenameWcc wcc = done(client.rename(root, "f", dir, "g"));

    assertThat(wcc.fromDir().before()).contains(from);
    assertThat(wcc.toDir().before()).contains(to);
    assertThat(wcc.toDir().after().attributes()).contains(done(client.getattr(dir)));
  }

  @Test
  void handlesBelowAMovedDirectoryStayGood() throws Exception {
    Inode directory = served.directory("dd", 0755, 0, 0);
    served.files.create(directory, "f", new NewFile.Plain(FileType.REGULAR, 0644, 0, 0));
    NfsFh3 file = done(client.lookup(served.handle("dd"), "f")).object();

    done(client.rename(root, "dd", root, "ee"));

    done(client.getattr(file));
    assertThat(done(client.lookup(served.handle("ee"), "f")).object()).isEqualTo(file);
  }

  @Test
  void whatStandsInTheWayOfARenameIsTold() throws Exception {
    served.file("f", 0644, 0, 0, "");
    Inode directory = served.directory("d", 0755, 0, 0);
    served.directory("e", 0755, 0, 0);
    served.files.create(directory, "x", new NewFile.Plain(FileType.FIFO, 0600, 0, 0));

    failed(client.rename(root, "f", root, "d"), NfsStatus.ISDIR);
    failed(client.rename(root, "e", root, "f"), NfsStatus.NOTDIR);
    failed(client.rename(root, "e", root, "d"), NfsStatus.NOTEMPTY);
    failed(client.rename(root, "d", served.handle("d"), "y"), NfsStatus.INVAL);
    failed(client.rename(root, "none", root, "y"), NfsStatus.NOENT);
    failed(client.rename(root, ".", root, "y"), NfsStatus.INVAL);
    failed(client.rename(root, "f", root, ".."), NfsStatus.INVAL);
  }

  @Test
  void aDirectoryOfAnotherUserIsNotMovedElsewhere() throws Exception {
    served.directory("from", 0777, 0, 0);
    Inode from = served.files.lookup(served.files.root(), "from");
    served.files.create(from, "d", new NewFile.Plain(FileType.DIRECTORY, 0755, 9, 9));
    served.directory("to", 0777, 0, 0);

    failed(
        client.as(5, 5).rename(served.handle("from"), "d", served.handle("to"), "d"),
        NfsStatus.ACCES);
    done(client.as(5, 5).rename(served.handle("from"), "d", served.handle("from"), "e"));
  }

  @Test
  void aFileWithTwoNamesIsOneFile() throws Exception {
    served.file("f", 0644, 0, 0, "");

    LinkWcc linked = done(client.link(served.handle("f"), root, "g"));

    assertThat(linked.file().attributes().orElseThrow().nlink()).isEqualTo(2);
    assertThat(served.handle("g")).isEqualTo(served.handle("f"));
    assertThat(done(client.getattr(served.handle("g"))).fileid())
        .isEqualTo(served.stat("f").fileId());
  }

  @Test
  void whatCannotBeLinkedIsTold() throws Exception {
    served.file("f", 0644, 0, 0, "");
    served.directory("d", 0755, 0, 0);

    failed(client.link(served.handle("f"), root, "d"), NfsStatus.EXIST);
    failed(client.link(served.handle("f"), root, "."), NfsStatus.EXIST);
    failed(client.link(served.handle("d"), root, "e"), NfsStatus.ISDIR);
    failed(client.link(served.handle("f"), served.handle("f"), "e"), NfsStatus.NOTDIR);
  }

  @Test
  void nothingGoesFromOneExportToAnother() throws Exception {
    Export.Client all = new Export.Client("*", List.of("rw", "insecure", "no_root_squash"));
    try (NfsServer server =
            NfsServer.builder()
                .export("/a", served.files, all)
                .export("/b", served.files, all)
                .start();
        NfsClient both = NfsClient.connect(server.address())) {
      served.file("f", 0644, 0, 0, "");
      NfsFh3 a = done(both.mnt("/a")).fhandle();
      NfsFh3 b = done(both.mnt("/b")).fhandle();

      failed(both.rename(a, "f", b, "g"), NfsStatus.XDEV);
      failed(both.link(done(both.lookup(a, "f")).object(), b, "g"), NfsStatus.XDEV);
      assertThat(done(both.getattr(a)).fsid()).isNotEqualTo(done(both.getattr(b)).fsid());
    }
  }

  @Test
  void aReadOnlyExportKeepsItsNames() throws Exception {
    try (ServedFiles readOnly = new ServedFiles("no_root_squash")) {
      readOnly.file("f", 0644, 0, 0, "");

      failed(readOnly.client.remove(readOnly.root, "f"), NfsStatus.ROFS);
      failed(readOnly.client.rename(readOnly.root, "f", readOnly.root, "g"), NfsStatus.ROFS);
      failed(readOnly.client.link(readOnly.handle("f"), readOnly.root, "g"), NfsStatus.ROFS);
    }
  }
}
