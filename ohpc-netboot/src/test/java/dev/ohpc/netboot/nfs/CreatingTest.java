package dev.ohpc.netboot.nfs;

import static dev.ohpc.netboot.nfs.Attributes.mode;
import static dev.ohpc.netboot.nfs.Attributes.size;
import static dev.ohpc.netboot.nfs.Attributes.uid;
import static dev.ohpc.netboot.nfs.ServedFiles.done;
import static dev.ohpc.netboot.nfs.ServedFiles.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.netboot.nfs.xdr.CreateHow3;
import dev.ohpc.netboot.nfs.xdr.DirOpArgs3;
import dev.ohpc.netboot.nfs.xdr.MknodData3;
import dev.ohpc.netboot.nfs.xdr.NameArguments.CreateArgs;
import dev.ohpc.netboot.nfs.xdr.NameArguments.MkdirArgs;
import dev.ohpc.netboot.nfs.xdr.NameArguments.MknodArgs;
import dev.ohpc.netboot.nfs.xdr.NameArguments.SymlinkArgs;
import dev.ohpc.netboot.nfs.xdr.NfsFh3;
import dev.ohpc.netboot.nfs.xdr.NfsResult;
import dev.ohpc.netboot.nfs.xdr.NfsResults.CreateOk;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.nfs.xdr.Sattr3;
import dev.ohpc.netboot.nfs.xdr.Verifier;
import dev.ohpc.netboot.nfs.xdr.WccData;
import dev.ohpc.netboot.nfs.xdr.WccData.WccAttr;
import dev.ohpc.netboot.vfs.DeviceNumber;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Stat;
import org.junit.jupiter.api.Test;

/** CREATE, MKDIR, SYMLINK and MKNOD (RFC 1813 sections 3.3.8 to 3.3.11). */
class CreatingTest extends ServedFilesFixture {

  private NfsResult<CreateOk, WccData> create(NfsClient by, NfsFh3 dir, String name, CreateHow3 how)
      throws Exception {
    return by.create(new CreateArgs(new DirOpArgs3(dir, name), how));
  }

  private NfsResult<CreateOk, WccData> create(String name, CreateHow3 how) throws Exception {
    return create(client, root, name, how);
  }

  @Test
  void aNewFileIsItsUsers() throws Exception {
    served.directory("d", 0777, 0, 0);

    CreateOk made =
        done(create(client.as(5, 50), served.handle("d"), "f", new CreateHow3.Guarded(mode(0640))));

    assertThat(made.attributes().attributes().orElseThrow())
        .returns(5, a -> a.uid())
        .returns(50, a -> a.gid())
        .returns(0640, a -> a.mode())
        .returns(FileType.REGULAR, a -> a.type());
    assertThat(done(client.getattr(made.object().orElseThrow())))
        .isEqualTo(made.attributes().attributes().orElseThrow());
  }

  @Test
  void theAnswerTellsOfTheDirectoryBeforeAndAfter() throws Exception {
    WccAttr before = WccAttr.of(served.files.stat(served.files.root()));

    WccData wcc = done(create("f", new CreateHow3.Unchecked(mode(0644)))).dir();

    assertThat(wcc.before()).contains(before);
    assertThat(wcc.after().attributes()).contains(done(client.getattr(root)));
    assertThat(wcc.after().attributes().orElseThrow().mtime()).isNotEqualTo(before.mtime());
  }

  @Test
  void aClientNeedNotSayTheMode() throws Exception {
    done(create("f", new CreateHow3.Unchecked(Sattr3.NOTHING)));
    done(client.mkdir(new MkdirArgs(new DirOpArgs3(root, "d"), Sattr3.NOTHING)));

    assertThat(served.stat("f").mode()).isEqualTo(0644);
    assertThat(served.stat("d").mode()).isEqualTo(0755);
  }

  @Test
  void guardedMakesNoFileTwice() throws Exception {
    done(create("f", new CreateHow3.Guarded(mode(0644))));

    failed(create("f", new CreateHow3.Guarded(mode(0644))), NfsStatus.EXIST);
  }

  @Test
  void uncheckedTakesTheFileThatIsThereAndSetsItsSize() throws Exception {
    served.file("f", 0600, 5, 5, "abc");

    CreateOk made = done(create("f", new CreateHow3.Unchecked(mode(0777))));
    assertThat(made.object()).contains(served.handle("f"));
    assertThat(served.stat("f")).returns(0600, Stat::mode).returns(3L, Stat::size);
    done(create("f", new CreateHow3.Unchecked(size(0))));
    assertThat(served.stat("f").size()).isZero();
  }

  @Test
  void uncheckedTruncatesNoFileOfAnother() throws Exception {
    served.file("f", 0644, 5, 5, "abc");

    failed(create(client.as(7, 7), root, "f", new CreateHow3.Unchecked(size(0))), NfsStatus.ACCES);
    assertThat(served.stat("f").size()).isEqualTo(3);
  }

  @Test
  void uncheckedTakesNoDirectoryForAFile() throws Exception {
    served.directory("d", 0755, 0, 0);

    failed(create("d", new CreateHow3.Unchecked(mode(0644))), NfsStatus.EXIST);
  }

  @Test
  void aNewFileMayHaveASizeAtOnce() throws Exception {
    done(create("f", new CreateHow3.Guarded(size(10))));

    assertThat(served.stat("f").size()).isEqualTo(10);
  }

  @Test
  void anExclusiveCallThatComesTwiceMakesOneFile() throws Exception {
    CreateHow3 how = new CreateHow3.Exclusive(new Verifier(0xF123_4567_89AB_CDEFL));

    CreateOk first = done(create("f", how));
    CreateOk again = done(create("f", how));

    assertThat(again.object()).isEqualTo(first.object()).isPresent();
  }

  @Test
  void anExclusiveCallDoesNotTakeTheFileOfAnother() throws Exception {
    done(create("f", new CreateHow3.Exclusive(new Verifier(1))));
    served.file("g", 0644, 0, 0, "");

    failed(create("f", new CreateHow3.Exclusive(new Verifier(2))), NfsStatus.EXIST);
    failed(create("g", new CreateHow3.Exclusive(new Verifier(1))), NfsStatus.EXIST);
  }

  @Test
  void onlyRootMakesFilesOfOthers() throws Exception {
    served.directory("d", 0777, 0, 0);
    NfsFh3 dir = served.handle("d");
    Sattr3 foreign = uid(9);

    CreateOk byRoot = done(create(client, dir, "a", new CreateHow3.Guarded(foreign)));
    CreateOk byUser = done(create(client.as(5, 5), dir, "b", new CreateHow3.Guarded(foreign)));

    assertThat(byRoot.attributes().attributes().orElseThrow().uid()).isEqualTo(9);
    assertThat(byUser.attributes().attributes().orElseThrow().uid()).isEqualTo(5);
  }

  @Test
  void aDirectoryWithSetGroupIdGivesItsGroup() throws Exception {
    served.directory("d", 02777, 0, 60);
    NfsFh3 dir = served.handle("d");
    NfsClient user = client.as(5, 50);

    CreateOk file = done(create(user, dir, "f", new CreateHow3.Guarded(mode(0644))));
    CreateOk below = done(user.mkdir(new MkdirArgs(new DirOpArgs3(dir, "d"), mode(0755))));

    assertThat(file.attributes().attributes().orElseThrow())
        .returns(60, a -> a.gid())
        .returns(0644, a -> a.mode());
    assertThat(below.attributes().attributes().orElseThrow())
        .returns(60, a -> a.gid())
        .returns(02755, a -> a.mode());
  }

  @Test
  void whoCannotWriteTheDirectoryMakesNothing() throws Exception {
    NfsClient user = client.as(5, 5);
    DirOpArgs3 where = new DirOpArgs3(root, "x");

    failed(create(user, root, "x", new CreateHow3.Guarded(mode(0644))), NfsStatus.ACCES);
    failed(user.mkdir(new MkdirArgs(where, mode(0755))), NfsStatus.ACCES);
    failed(user.symlink(new SymlinkArgs(where, mode(0777), "t")), NfsStatus.ACCES);
    failed(
        user.mknod(new MknodArgs(where, new MknodData3.Pipe(FileType.FIFO, mode(0644)))),
        NfsStatus.ACCES);
  }

  @Test
  void namesThatADirectoryHasItselfAreTaken() throws Exception {
    for (String name : new String[] {".", ".."}) {
      DirOpArgs3 where = new DirOpArgs3(root, name);
      failed(create(name, new CreateHow3.Unchecked(mode(0644))), NfsStatus.EXIST);
      failed(client.mkdir(new MkdirArgs(where, mode(0755))), NfsStatus.EXIST);
      failed(client.symlink(new SymlinkArgs(where, mode(0777), "t")), NfsStatus.EXIST);
    }
  }

  @Test
  void whatNoFileIsCalledIsNotMade() throws Exception {
    for (String name : new String[] {"", "a/b", "../x", "a\0"}) {
      failed(create(name, new CreateHow3.Unchecked(mode(0644))), NfsStatus.ACCES);
    }
    failed(create("x".repeat(256), new CreateHow3.Unchecked(mode(0644))), NfsStatus.NAMETOOLONG);
  }

  @Test
  void aDirectoryIsMadeOnce() throws Exception {
    CreateOk made = done(client.mkdir(new MkdirArgs(new DirOpArgs3(root, "d"), mode(01777))));

    assertThat(made.attributes().attributes().orElseThrow())
        .returns(FileType.DIRECTORY, a -> a.type())
        .returns(01777, a -> a.mode())
        .returns(2, a -> a.nlink());
    failed(client.mkdir(new MkdirArgs(new DirOpArgs3(root, "d"), mode(0755))), NfsStatus.EXIST);
  }

  @Test
  void aLinkKeepsAnyText() throws Exception {
    SymlinkArgs args = new SymlinkArgs(new DirOpArgs3(root, "l"), Sattr3.NOTHING, "/../é \uDCFF");

    NfsFh3 link = done(client.symlink(args)).object().orElseThrow();

    assertThat(done(client.readlink(link)).target()).isEqualTo("/../é \uDCFF");
    assertThat(served.stat("l").mode()).isEqualTo(0777);
  }

  @Test
  void aLinkNeedsATextOfAPath() throws Exception {
    DirOpArgs3 where = new DirOpArgs3(root, "l");

    failed(
        client.symlink(new SymlinkArgs(where, Sattr3.NOTHING, "x".repeat(4096))),
        NfsStatus.NAMETOOLONG);
    failed(client.symlink(new SymlinkArgs(where, Sattr3.NOTHING, "")), NfsStatus.INVAL);
  }

  @Test
  void pipesAndSocketsAreMadeByAnybody() throws Exception {
    served.directory("d", 0777, 0, 0);
    NfsFh3 dir = served.handle("d");

    for (FileType type : new FileType[] {FileType.FIFO, FileType.SOCKET}) {
      CreateOk made =
          done(
              client
                  .as(5, 5)
                  .mknod(
                      new MknodArgs(
                          new DirOpArgs3(dir, type.name()),
                          new MknodData3.Pipe(type, mode(0600)))));
      assertThat(made.attributes().attributes().orElseThrow())
          .returns(type, a -> a.type())
          .returns(0600, a -> a.mode());
    }
  }

  @Test
  void onlyRootMakesDevices() throws Exception {
    served.directory("d", 0777, 0, 0);
    DirOpArgs3 where = new DirOpArgs3(served.handle("d"), "sda");
    DeviceNumber disk = new DeviceNumber(8, 0);
    MknodArgs args =
        new MknodArgs(where, new MknodData3.Device(FileType.BLOCK_DEVICE, mode(0660), disk));

    failed(client.as(5, 5).mknod(args), NfsStatus.PERM);
    assertThat(done(client.mknod(args)).attributes().attributes().orElseThrow().rdev())
        .isEqualTo(disk);
  }

  @Test
  void otherTypesAreNotForMknod() throws Exception {
    failed(
        client.mknod(
            new MknodArgs(new DirOpArgs3(root, "x"), new MknodData3.Other(FileType.DIRECTORY))),
        NfsStatus.BADTYPE);
  }
}
