package dev.ohpc.netboot.nfs;

import static dev.ohpc.netboot.nfs.ServedFiles.done;
import static dev.ohpc.netboot.nfs.ServedFiles.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.netboot.nfs.xdr.DirList3;
import dev.ohpc.netboot.nfs.xdr.DirList3.Entry3;
import dev.ohpc.netboot.nfs.xdr.DirList3.EntryPlus3;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.ReaddirArgs;
import dev.ohpc.netboot.nfs.xdr.NfsArguments.ReaddirplusArgs;
import dev.ohpc.netboot.nfs.xdr.NfsFh3;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.nfs.xdr.Verifier;
import dev.ohpc.netboot.nfs.xdr.XdrWritable;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.NewFile;
import java.util.ArrayList;
import java.util.List;
import org.dcache.oncrpc4j.xdr.Xdr;
import org.junit.jupiter.api.Test;

/** READDIR and READDIRPLUS (RFC 1813 sections 3.3.16 and 3.3.17). */
class ListingTest extends ServedFilesFixture {

  private static final int ROOM = 65_536;

  private DirList3<Entry3> list(NfsFh3 dir, long cookie, int count) throws Exception {
    return done(client.readdir(new ReaddirArgs(dir, cookie, Verifier.ZERO, count)));
  }

  private DirList3<EntryPlus3> listPlus(long cookie, int dircount, int maxcount) throws Exception {
    return done(
        client.readdirplus(new ReaddirplusArgs(root, cookie, Verifier.ZERO, dircount, maxcount)));
  }

  /** All names, in as many calls as it takes. */
  private List<String> names(int count) throws Exception {
    List<String> names = new ArrayList<>();
    DirList3<Entry3> page = list(root, 0, count);
    while (true) {
      page.entries().forEach(entry -> names.add(entry.name()));
      if (page.eof()) {
        return names;
      }
      page = list(root, lastCookie(page), count);
    }
  }

  private static long lastCookie(DirList3<Entry3> page) {
    return page.entries().get(page.entries().size() - 1).cookie();
  }

  private static int size(XdrWritable value) {
    Xdr out = new Xdr(1 << 20);
    out.beginEncoding();
    value.write(out);
    out.endEncoding();
    return out.getBytes().length;
  }

  @Test
  void anEmptyDirectoryHasItselfAndItsParent() throws Exception {
    DirList3<Entry3> page = list(root, 0, ROOM);

    long id = served.files.stat(served.files.root()).fileId();
    assertThat(page.entries()).containsExactly(new Entry3(id, ".", 1), new Entry3(id, "..", 2));
    assertThat(page.eof()).isTrue();
    assertThat(page.attributes().attributes()).contains(done(client.getattr(root)));
  }

  @Test
  void theParentIsTheDirectoryAbove() throws Exception {
    served.directory("d", 0755, 0, 0);

    List<Entry3> entries = list(served.handle("d"), 0, ROOM).entries();

    assertThat(entries.get(0).fileid()).isEqualTo(served.stat("d").fileId());
    assertThat(entries.get(1).fileid()).isEqualTo(served.files.stat(served.files.root()).fileId());
  }

  @Test
  void allNamesComeOnceHoweverSmallTheAnswersAre() throws Exception {
    List<String> made = new ArrayList<>(List.of(".", ".."));
    for (int i = 0; i < 300; i++) {
      String name = "x".repeat(1 + i % 50) + i;
      served.file(name, 0644, 0, 0, "");
      made.add(name);
    }

    for (int count : new int[] {200, 512, 1000, ROOM}) {
      assertThat(names(count)).containsExactlyElementsOf(made);
    }
  }

  @Test
  void noAnswerIsLargerThanTheClientSaysNorStopsTooSoon() throws Exception {
    for (int i = 0; i < 40; i++) {
      served.file("name" + i, 0644, 0, 0, "");
    }

    for (int count = 200; count < 400; count++) {
      DirList3<Entry3> page = list(root, 0, count);
      int next = list(root, lastCookie(page), ROOM).entries().get(0).size();
      assertThat(size(page)).isLessThanOrEqualTo(count).isGreaterThan(count - next);
    }
  }

  @Test
  void anAnswerWithoutRoomForOneEntryIsTooSmall() throws Exception {
    served.file("f", 0644, 0, 0, "");
    int least = size(list(root, 0, 136)); // one entry, `.`

    assertThat(list(root, 0, least).entries()).hasSize(1);
    failed(client.readdir(new ReaddirArgs(root, 0, Verifier.ZERO, least - 1)), NfsStatus.TOOSMALL);
    failed(client.readdir(new ReaddirArgs(root, 0, Verifier.ZERO, 0)), NfsStatus.TOOSMALL);
  }

  @Test
  void afterTheLastNameIsAnEmptyEnd() throws Exception {
    served.file("f", 0644, 0, 0, "");
    DirList3<Entry3> all = list(root, 0, ROOM);

    DirList3<Entry3> rest = list(root, lastCookie(all), ROOM);

    assertThat(rest.entries()).isEmpty();
    assertThat(rest.eof()).isTrue();
  }

  /** The end is told with the last name, so that no client asks once more for nothing. */
  @Test
  void theEndIsToldAsSoonAsAllFits() throws Exception {
    served.file("f", 0644, 0, 0, "");
    int exact = size(list(root, 0, ROOM));

    assertThat(list(root, 0, exact).eof()).isTrue();
    assertThat(list(root, 0, exact - 1).eof()).isFalse();
  }

  @Test
  void namesThatStayAreListedOnceWhileOthersComeAndGo() throws Exception {
    for (int i = 0; i < 100; i++) {
      served.file("f" + i, 0644, 0, 0, "");
    }
    DirList3<Entry3> first = list(root, 0, 1000);
    List<String> seen = new ArrayList<>(first.entries().stream().map(Entry3::name).toList());
    served.files.remove(served.files.root(), seen.get(2));
    served.files.remove(served.files.root(), seen.get(seen.size() - 1));
    served.file("new", 0644, 0, 0, "");

    list(root, lastCookie(first), ROOM).entries().forEach(entry -> seen.add(entry.name()));

    assertThat(seen).doesNotHaveDuplicates().hasSize(103).contains("f99", "new");
  }

  @Test
  void aVerifierThatWasNotGivenIsRefused() throws Exception {
    failed(client.readdir(new ReaddirArgs(root, 1, new Verifier(5), ROOM)), NfsStatus.BAD_COOKIE);
    failed(client.readdir(new ReaddirArgs(root, -1, Verifier.ZERO, ROOM)), NfsStatus.BAD_COOKIE);
    done(client.readdir(new ReaddirArgs(root, 0, new Verifier(5), ROOM)));
  }

  @Test
  void aFileHasNoNames() throws Exception {
    served.file("f", 0644, 0, 0, "");

    failed(
        client.readdir(new ReaddirArgs(served.handle("f"), 0, Verifier.ZERO, ROOM)),
        NfsStatus.NOTDIR);
  }

  @Test
  void whoCannotReadTheDirectoryGetsNoNames() throws Exception {
    served.directory("d", 0711, 0, 0);
    NfsFh3 dir = served.handle("d");

    failed(client.as(5, 5).readdir(new ReaddirArgs(dir, 0, Verifier.ZERO, ROOM)), NfsStatus.ACCES);
    failed(
        client.as(5, 5).readdirplus(new ReaddirplusArgs(dir, 0, Verifier.ZERO, ROOM, ROOM)),
        NfsStatus.ACCES);
  }

  @Test
  void plusTellsOfEachFileWhatLookupWould() throws Exception {
    Inode directory = served.directory("d", 0755, 0, 0);
    served.files.create(directory, "below", new NewFile.Plain(FileType.FIFO, 0600, 0, 0));
    served.file("f", 0640, 1, 2, "abc");

    for (EntryPlus3 entry : listPlus(0, ROOM, ROOM).entries()) {
      NfsFh3 handle = done(client.lookup(root, entry.entry().name())).object();
      assertThat(entry.handle()).contains(handle);
      assertThat(entry.attributes().attributes()).contains(done(client.getattr(handle)));
    }
  }

  @Test
  void plusKeepsBothCounts() throws Exception {
    for (int i = 0; i < 40; i++) {
      served.file("name" + i, 0644, 0, 0, "");
    }

    for (int maxcount = 400; maxcount < 800; maxcount++) {
      assertThat(size(listPlus(0, ROOM, maxcount))).isLessThanOrEqualTo(maxcount);
    }
    DirList3<EntryPlus3> few = listPlus(0, 100, ROOM);
    int names = few.entries().stream().mapToInt(entry -> entry.entry().size()).sum();
    assertThat(few.eof()).isFalse();
    assertThat(names).isBetween(70, 100);
    failed(
        client.readdirplus(new ReaddirplusArgs(root, 0, Verifier.ZERO, ROOM, 150)),
        NfsStatus.TOOSMALL);
  }

  @Test
  void tenThousandFilesAreListed() throws Exception {
    for (int i = 0; i < 10_000; i++) {
      served.file("f" + i, 0644, 0, 0, "");
    }

    assertThat(names(ROOM)).hasSize(10_002).doesNotHaveDuplicates();
  }
}
