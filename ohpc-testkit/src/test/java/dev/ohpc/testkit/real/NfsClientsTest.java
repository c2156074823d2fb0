package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.config.Export;
import dev.ohpc.netboot.NfsServer;
import dev.ohpc.testkit.RealProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tools of libnfs read and write what the NFS server exports. */
class NfsClientsTest {

  private static final int LARGE = 20_000_000;

  @TempDir private Path work;

  private Path tree;
  private NfsServer server;

  @BeforeEach
  void start() throws IOException {
    tree = Files.createDirectory(work.resolve("tree"));
    Files.createDirectories(tree.resolve("etc/deep"));
    Files.writeString(tree.resolve("etc/deep/hostname"), "node1\n");
    server =
        NfsServer.builder()
            .export(
                "/srv/node1",
                tree,
                new Export.Client("127.0.0.1", List.of("rw", "insecure", "no_root_squash")))
            .export("/srv/others", tree, new Export.Client("192.0.2.1", List.of("insecure")))
            .start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @RealProgram("nfs-ls")
  void nfsLsListsAllBelow() {
    Outcome outcome = Outcome.of("nfs-ls", "-R", url("/srv/node1"));

    assertThat(outcome.status()).as(outcome.output()).isZero();
    assertThat(outcome.output()).contains("etc", "deep", "hostname");
  }

  /** It mounts the directory of the file, which is below the export. */
  @Test
  @RealProgram("nfs-cat")
  void nfsCatReadsAFileBelowTheExport() {
    assertThat(Outcome.of("nfs-cat", url("/srv/node1/etc/deep/hostname")))
        .isEqualTo(new Outcome(0, "node1\n"));
  }

  @Test
  @RealProgram("nfs-cat")
  void whoIsNotListedMayNotMount() {
    Outcome outcome = Outcome.of("nfs-cat", url("/srv/others/etc/deep/hostname"));

    assertThat(outcome.status()).isNotZero();
    assertThat(outcome.output()).contains("MNT3ERR_ACCES");
  }

  @Test
  @RealProgram("nfs-cp")
  void nfsCpCopiesBothWays() throws IOException {
    byte[] bytes = new byte[LARGE];
    new Random(5).nextBytes(bytes);
    Path local = Files.write(work.resolve("local"), bytes);

    Outcome up = Outcome.of("nfs-cp", local, url("/srv/node1/copy"));
    assertThat(up.status()).as(up.output()).isZero();
    assertThat(tree.resolve("copy")).hasBinaryContent(bytes);

    Outcome down = Outcome.of("nfs-cp", url("/srv/node1/copy"), work.resolve("back"));
    assertThat(down.status()).as(down.output()).isZero();
    assertThat(work.resolve("back")).hasBinaryContent(bytes);
  }

  private String url(String path) {
    int port = server.address().getPort();
    return "nfs://127.0.0.1" + path + "?nfsport=" + port + "&mountport=" + port + "&version=3";
  }
}
