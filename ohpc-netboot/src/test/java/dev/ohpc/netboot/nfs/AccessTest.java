package dev.ohpc.netboot.nfs;

import static dev.ohpc.netboot.nfs.ServedFiles.done;
import static dev.ohpc.netboot.nfs.ServedFiles.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.netboot.NfsServer;
import dev.ohpc.netboot.NfsServerBuilder;
import dev.ohpc.netboot.nfs.xdr.NfsFh3;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gets what: by the options of exports(5), and by ACCESS (RFC 1813 section 3.3.4). */
class AccessTest {

  private static final int READ = 0x01;
  private static final int LOOKUP = 0x02;
  private static final int MODIFY = 0x04;
  private static final int EXTEND = 0x08;
  private static final int DELETE = 0x10;
  private static final int EXECUTE = 0x20;
  private static final int ALL = 0x3F;
  private static final byte[] KEY = new byte[32];

  private static Export.Client client(String host, String... options) {
    return new Export.Client(host, List.of(options));
  }

  private static NfsServerBuilder exporting(MemoryFiles files, Export.Client... clients) {
    return NfsServer.builder().key(KEY).export("/x", files, clients);
  }

  private static int granted(NfsClient client, NfsFh3 file) throws Exception {
    return done(client.access(file, ALL)).access();
  }

  @Test
  void aClientThatIsNotListedGetsNothing() throws Exception {
    try (NfsServer server =
            exporting(new MemoryFiles(), client("192.0.2.0/24", "rw", "insecure")).start();
        NfsClient stranger = NfsClient.connect(server.address())) {
      failed(stranger.mnt("/x"), NfsStatus.ACCES);
    }
  }

  /** A handle may have been heard on the wire. */
  @Test
  void aClientThatIsNotListedGetsNothingByAGoodHandleEither() throws Exception {
    MemoryFiles files = new MemoryFiles();
    NfsFh3 root;
    try (NfsServer server = exporting(files, client("127.0.0.1", "insecure")).start();
        NfsClient listed = NfsClient.connect(server.address())) {
      root = done(listed.mnt("/x")).fhandle();
      done(listed.getattr(root));
    }
    try (NfsServer server = exporting(files, client("192.0.2.1", "insecure")).start();
        NfsClient stranger = NfsClient.connect(server.address())) {
      failed(stranger.getattr(root), NfsStatus.ACCES);
      failed(stranger.fsinfo(root), NfsStatus.ACCES);
      failed(stranger.remove(root, "f"), NfsStatus.ACCES);
      failed(stranger.rename(root, "f", root, "g"), NfsStatus.ACCES);
      failed(stranger.link(root, root, "g"), NfsStatus.ACCES);
      failed(stranger.commit(root), NfsStatus.ACCES);
    }
  }

  @Test
  void aHandleLivesAsLongAsTheKey() throws Exception {
    MemoryFiles files = new MemoryFiles();
    NfsFh3 root;
    try (NfsServer server = exporting(files, client("*", "insecure")).start();
        NfsClient client = NfsClient.connect(server.address())) {
      root = done(client.mnt("/x")).fhandle();
    }
    try (NfsServer server = exporting(files, client("*", "insecure")).start();
        NfsClient client = NfsClient.connect(server.address())) {
      done(client.getattr(root));
    }
    try (NfsServer server =
            NfsServer.builder().export("/x", files, client("*", "insecure")).start();
        NfsClient client = NfsClient.connect(server.address())) {
      failed(client.getattr(root), NfsStatus.BADHANDLE);
    }
  }

  @Test
  void aHandleOfAnExportThatIsNoMoreIsStale() throws Exception {
    MemoryFiles files = new MemoryFiles();
    NfsFh3 root;
    try (NfsServer server = exporting(files, client("*", "insecure")).start();
        NfsClient client = NfsClient.connect(server.address())) {
      root = done(client.mnt("/x")).fhandle();
    }
    try (NfsServer server =
            NfsServer.builder().key(KEY).export("/y", files, client("*", "insecure")).start();
        NfsClient client = NfsClient.connect(server.address())) {
      failed(client.getattr(root), NfsStatus.STALE);
    }
  }

  @Test
  void aHandleThatIsMadeUpIsRefused() throws Exception {
    try (ServedFiles served = new ServedFiles()) {
      byte[] bytes = served.root.bytes();
      for (int i = 0; i < bytes.length; i++) {
        byte[] changed = bytes.clone();
        changed[i] ^= 1;
        failed(served.client.getattr(NfsFh3.of(changed)), NfsStatus.BADHANDLE);
      }
      failed(served.client.getattr(NfsFh3.of(new byte[0])), NfsStatus.BADHANDLE);
      failed(served.client.getattr(NfsFh3.of(new byte[64])), NfsStatus.BADHANDLE);
    }
  }

  /** Tests have no right to a port under 1024, or do not use it. */
  @Test
  void aPortThatAnyUserCanHaveNeedsInsecure() throws Exception {
    MemoryFiles files = new MemoryFiles();
    NfsFh3 root;
    try (NfsServer server = exporting(files, client("127.0.0.1", "insecure")).start();
        NfsClient client = NfsClient.connect(server.address())) {
      root = done(client.mnt("/x")).fhandle();
    }
    try (NfsServer server = exporting(files, client("127.0.0.1", "rw")).start();
        NfsClient client = NfsClient.connect(server.address())) {
      failed(client.mnt("/x"), NfsStatus.ACCES);
      failed(client.getattr(root), NfsStatus.ACCES);
    }
  }

  @Test
  void rootIsNobodyUnlessTheExportSaysOtherwise() throws Exception {
    try (ServedFiles squashed = new ServedFiles("rw");
        ServedFiles trusted = new ServedFiles("rw", "no_root_squash")) {
      squashed.file("shadow", 0000, 0, 0, "secret");
      trusted.file("shadow", 0000, 0, 0, "secret");

      failed(squashed.client.read(squashed.handle("shadow"), 0, 10), NfsStatus.ACCES);
      done(trusted.client.read(trusted.handle("shadow"), 0, 10));
    }
  }

  @Test
  void allSquashMakesEverybodyTheAnonymousUser() throws Exception {
    try (ServedFiles served = new ServedFiles("rw", "all_squash", "anonuid=1000", "anongid=100")) {
      served.file("f", 0400, 1000, 100, "abc");
      served.file("g", 0400, 5, 5, "abc");

      done(served.client.as(7, 7).read(served.handle("f"), 0, 10));
      failed(served.client.as(5, 5).read(served.handle("g"), 0, 10), NfsStatus.ACCES);
    }
  }

  @Test
  void whoNamesNoUserIsTheAnonymousUser() throws Exception {
    try (ServedFiles served = ServedFiles.writable()) {
      served.file("f", 0600, 0, 0, "abc");
      served.file("g", 0600, 65_534, 65_534, "abc");

      failed(served.client.asNobody().read(served.handle("f"), 0, 10), NfsStatus.ACCES);
      done(served.client.asNobody().read(served.handle("g"), 0, 10));
    }
  }

  @Test
  void accessTellsOfFilesByTheirBits() throws Exception {
    try (ServedFiles served = ServedFiles.writable()) {
      served.file("f", 0754, 5, 50, "");
      NfsFh3 file = served.handle("f");
      NfsClient client = served.client;

      assertThat(granted(client.as(5, 1), file)).isEqualTo(READ | MODIFY | EXTEND | EXECUTE);
      assertThat(granted(client.as(6, 1, 50), file)).isEqualTo(READ | EXECUTE);
      assertThat(granted(client.as(6, 1), file)).isEqualTo(READ);
      assertThat(granted(client, file)).isEqualTo(READ | MODIFY | EXTEND | EXECUTE);
    }
  }

  @Test
  void accessTellsOfDirectoriesByTheirBits() throws Exception {
    try (ServedFiles served = ServedFiles.writable()) {
      served.directory("d", 0751, 5, 50);
      NfsFh3 directory = served.handle("d");
      NfsClient client = served.client;

      assertThat(granted(client.as(5, 1), directory))
          .isEqualTo(READ | LOOKUP | MODIFY | EXTEND | DELETE);
      assertThat(granted(client.as(6, 50), directory)).isEqualTo(READ | LOOKUP);
      assertThat(granted(client.as(6, 1), directory)).isEqualTo(LOOKUP);
    }
  }

  @Test
  void rootRunsOnlyWhatSomebodyMayRun() throws Exception {
    try (ServedFiles served = ServedFiles.writable()) {
      served.file("f", 0600, 5, 5, "");
      served.file("g", 0001, 5, 5, "");

      assertThat(granted(served.client, served.handle("f"))).isEqualTo(READ | MODIFY | EXTEND);
      assertThat(granted(served.client, served.handle("g")))
          .isEqualTo(READ | MODIFY | EXTEND | EXECUTE);
    }
  }

  @Test
  void accessTellsThatAReadOnlyExportIsNotChanged() throws Exception {
    try (ServedFiles served = new ServedFiles("no_root_squash")) {
      assertThat(granted(served.client, served.root)).isEqualTo(READ | LOOKUP);
    }
  }

  @Test
  void accessTellsOfNoMoreThanWasAskedFor() throws Exception {
    try (ServedFiles served = ServedFiles.writable()) {
      assertThat(done(served.client.access(served.root, READ)).access()).isEqualTo(READ);
    }
  }

  @Test
  void aFileOfAnotherIsReadByItsBits() throws Exception {
    try (ServedFiles served = ServedFiles.writable()) {
      served.file("private", 0600, 5, 5, "x");
      served.file("program", 0711, 5, 5, "x");
      served.file("mine", 0000, 7, 7, "x");
      NfsClient user = served.client.as(7, 7);

      failed(user.read(served.handle("private"), 0, 1), NfsStatus.ACCES);
      done(user.read(served.handle("program"), 0, 1)); // to run it is to read it
      done(user.read(served.handle("mine"), 0, 1)); // who opened it before chmod goes on
    }
  }

  @Test
  void namesBelowADirectoryAreForThoseWhoMaySearchIt() throws Exception {
    try (ServedFiles served = ServedFiles.writable()) {
      served.directory("d", 0744, 5, 5);

      failed(served.client.as(7, 7).lookup(served.handle("d"), "f"), NfsStatus.ACCES);
    }
  }

  @Test
  void theFileThatIsRenderedForExportsIsServed() throws Exception {
    ExportsConfig config =
        ExportsConfig.builder()
            .addStanzas(
                Stanza.of(new Export("/srv/a", List.of(client("*", "rw", "insecure", "no_such")))))
            .addStanzas(Stanza.of(new Export("/srv/b", List.of(client("192.0.2.1")))))
            .addStanzas(
                Stanza.of(
                    new Export("/srv/b/", List.of(client("127.0.0.0/8", "insecure", "async")))))
            .build();
    MemoryFiles a = new MemoryFiles();
    MemoryFiles b = new MemoryFiles();
    try (NfsServer server =
            NfsServer.builder().exports(config, path -> path.startsWith("/srv/a") ? a : b).start();
        NfsClient client = NfsClient.connect(server.address())) {
      done(client.mnt("/srv/a"));
      done(client.mnt("/srv/b"));
    }
  }
}
