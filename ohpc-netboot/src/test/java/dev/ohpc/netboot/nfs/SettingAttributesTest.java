package dev.ohpc.netboot.nfs;

import static dev.ohpc.netboot.nfs.Attributes.gid;
import static dev.ohpc.netboot.nfs.Attributes.mode;
import static dev.ohpc.netboot.nfs.Attributes.size;
import static dev.ohpc.netboot.nfs.Attributes.times;
import static dev.ohpc.netboot.nfs.Attributes.uid;
import static dev.ohpc.netboot.nfs.ServedFiles.done;
import static dev.ohpc.netboot.nfs.ServedFiles.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.netboot.nfs.xdr.NfsArguments.SetattrArgs;
import dev.ohpc.netboot.nfs.xdr.NfsFh3;
import dev.ohpc.netboot.nfs.xdr.NfsResult;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.nfs.xdr.NfsTime3;
import dev.ohpc.netboot.nfs.xdr.Sattr3;
import dev.ohpc.netboot.nfs.xdr.SetTime;
import dev.ohpc.netboot.nfs.xdr.WccData;
import dev.ohpc.netboot.nfs.xdr.WccData.WccAttr;
import dev.ohpc.netboot.vfs.Stat;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SETATTR (RFC 1813 section 3.3.2): who may change what, as Linux has it. */
class SettingAttributesTest extends ServedFilesFixture {

  private static final int OWNER = 5;
  private static final int GROUP = 50;

  private NfsClient superuser;
  private NfsClient owner;
  private NfsClient other;

  @BeforeEach
  void start() throws Exception {
    superuser = client;
    owner = superuser.as(OWNER, GROUP, 51);
    other = superuser.as(7, 70);
  }

  private NfsResult<WccData, WccData> set(NfsClient client, Sattr3 attributes) throws Exception {
    return client.setattr(new SetattrArgs(served.handle("f"), attributes, Optional.empty()));
  }

  private Stat stat() throws Exception {
    return served.stat("f");
  }

  @Test
  void rootSetsAll() throws Exception {
    served.file("f", 0644, OWNER, GROUP, "abc");
    NfsTime3 time = new NfsTime3(1_000_000_000, 123_456_789);
    Sattr3 all =
        new Sattr3(
            OptionalInt.of(0600),
            OptionalInt.of(8),
            OptionalInt.of(80),
            OptionalLong.of(1),
            SetTime.of(time),
            SetTime.of(time));

    done(set(superuser, all));

    assertThat(stat())
        .returns(0600, Stat::mode)
        .returns(8, Stat::uid)
        .returns(80, Stat::gid)
        .returns(1L, Stat::size)
        .returns(time.toInstant(), Stat::accessed)
        .returns(time.toInstant(), Stat::modified);
  }

  @Test
  void onlyTheOwnerSetsTheMode() throws Exception {
    served.file("f", 0666, OWNER, GROUP, "");

    failed(set(other, mode(0777)), NfsStatus.PERM);
    done(set(owner, mode(0700)));
    assertThat(stat().mode()).isEqualTo(0700);
  }

  @Test
  void nobodyGivesAFileTheRightsOfAForeignGroup() throws Exception {
    served.file("f", 0666, OWNER, 99, "");

    done(set(owner, mode(02755)));

    assertThat(stat().mode()).isEqualTo(0755);
  }

  @Test
  void onlyRootGivesFilesAway() throws Exception {
    served.file("f", 0666, OWNER, GROUP, "");

    failed(set(owner, uid(7)), NfsStatus.PERM);
    failed(set(other, uid(7)), NfsStatus.PERM);
    done(set(owner, uid(OWNER)));
    done(set(superuser, uid(7)));
    assertThat(stat().uid()).isEqualTo(7);
  }

  @Test
  void theOwnerGivesAFileToAGroupOfTheirs() throws Exception {
    served.file("f", 0666, OWNER, GROUP, "");

    done(set(owner, gid(51)));
    assertThat(stat().gid()).isEqualTo(51);
    failed(set(owner, gid(52)), NfsStatus.PERM);
    failed(set(other, gid(70)), NfsStatus.PERM);
  }

  @Test
  void aFileThatChangesHandsLosesItsSetIds() throws Exception {
    served.file("f", 06755, OWNER, GROUP, "");

    done(set(superuser, uid(7)));

    assertThat(stat().mode()).isEqualTo(0755);
  }

  /** Without the right to run, set-group-ID is about locks. */
  @Test
  void setGroupIdWithoutExecuteStays() throws Exception {
    served.file("f", 06644, OWNER, GROUP, "");

    done(set(superuser, gid(7)));

    assertThat(stat().mode()).isEqualTo(02644);
  }

  @Test
  void aDirectoryThatChangesHandsKeepsItsBits() throws Exception {
    served.directory("f", 02775, OWNER, GROUP);

    done(set(superuser, gid(7)));

    assertThat(stat().mode()).isEqualTo(02775);
  }

  @Test
  void whoCanWriteSetsTheSize() throws Exception {
    served.file("f", 0664, OWNER, GROUP, "abc");

    failed(set(other, size(0)), NfsStatus.ACCES);
    done(set(superuser.as(7, GROUP), size(1)));
    assertThat(stat().size()).isEqualTo(1);
  }

  /** A client that opened the file when it could be written goes on after a chmod. */
  @Test
  void theOwnerSetsTheSizeOfAReadOnlyFile() throws Exception {
    served.file("f", 0444, OWNER, GROUP, "abc");

    done(set(owner, size(0)));
    assertThat(stat().size()).isZero();
  }

  @Test
  void aNewSizeIsAChangeOfTheContent() throws Exception {
    served.file("f", 0644, OWNER, GROUP, "abc");
    done(set(superuser, times(SetTime.KEPT, SetTime.of(new NfsTime3(1, 0)))));

    done(set(superuser, size(3)));

    assertThat(stat().modified()).isAfter(Instant.ofEpochSecond(1));
  }

  @Test
  void onlyRegularFilesHaveASizeThatCanBeSet() throws Exception {
    served.directory("f", 0755, 0, 0);

    failed(set(superuser, size(0)), NfsStatus.ISDIR);
  }

  @Test
  void aSizeBeyondAllFilesIsTooBig() throws Exception {
    served.file("f", 0644, 0, 0, "");

    failed(set(superuser, size(Long.MIN_VALUE)), NfsStatus.FBIG);
  }

  @Test
  void truncatingTakesSetIdsAwayUnlessRoot() throws Exception {
    served.file("f", 06777, OWNER, GROUP, "abc");

    done(set(superuser, size(2)));
    assertThat(stat().mode()).isEqualTo(06777);
    done(set(other, size(1)));
    assertThat(stat().mode()).isEqualTo(0777);
  }

  @Test
  void timesOfTheClientsAreTheOwners() throws Exception {
    served.file("f", 0666, OWNER, GROUP, "");
    SetTime time = SetTime.of(new NfsTime3(77, 7));

    failed(set(other, times(time, SetTime.KEPT)), NfsStatus.PERM);
    done(set(owner, times(time, SetTime.KEPT)));
    assertThat(stat().accessed()).isEqualTo(Instant.ofEpochSecond(77, 7));
  }

  @Test
  void whoCanWriteSetsTimesToNow() throws Exception {
    served.file("f", 0646, OWNER, GROUP, "");
    done(set(superuser, times(SetTime.of(new NfsTime3(1, 0)), SetTime.of(new NfsTime3(1, 0)))));

    done(set(other, times(SetTime.SERVER, SetTime.SERVER)));

    Assertions.assertThat(stat().modified())
        .isCloseTo(Instant.now(), Assertions.within(Duration.ofMinutes(1)));
    done(set(superuser, mode(0644)));
    failed(set(other, times(SetTime.SERVER, SetTime.SERVER)), NfsStatus.ACCES);
  }

  @Test
  void aGuardThatDoesNotHoldChangesNothing() throws Exception {
    served.file("f", 0644, 0, 0, "");
    NfsFh3 file = served.handle("f");
    NfsTime3 now = NfsTime3.of(stat().changed());
    NfsTime3 wrong = new NfsTime3(now.seconds() - 1, now.nseconds());

    WccData wcc =
        failed(
            superuser.setattr(new SetattrArgs(file, mode(0600), Optional.of(wrong))),
            NfsStatus.NOT_SYNC);
    assertThat(stat().mode()).isEqualTo(0644);
    assertThat(wcc.before()).contains(WccAttr.of(stat()));
    done(superuser.setattr(new SetattrArgs(file, mode(0600), Optional.of(now))));
    assertThat(stat().mode()).isEqualTo(0600);
  }

  @Test
  void aReadOnlyExportKeepsItsAttributes() throws Exception {
    try (ServedFiles readOnly = new ServedFiles("no_root_squash")) {
      failed(
          readOnly.client.setattr(new SetattrArgs(readOnly.root, mode(0700), Optional.empty())),
          NfsStatus.ROFS);
    }
  }
}
