package dev.ohpc.testkit.tftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.testkit.RealProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client and the link with a server that others wrote. */
@RealProgram("atftpd")
class RealServerTest {

  private static final int[] SIZES = {0, 1, 511, 512, 513, 4096, 100_000};
  private static final int[] BLKSIZES = {512, 1024, 1428, 1468, 8192, 65_464};
  private static final int[] WINDOWSIZES = {1, 2, 4, 16};

  @TempDir private Path root;

  @BeforeEach
  void writeFiles() throws IOException {
    // atftpd becomes nobody before it reads
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (int size : SIZES) {
      byte[] content = new byte[size];
      new Random(size).nextBytes(content);
      Files.write(root.resolve("file" + size), content);
    }
  }

  @Test
  void everyBlksizeAndWindowsizeGivesEveryFileAsItIs() throws IOException {
    try (Atftpd atftpd = new Atftpd(root)) {
      for (int blksize : BLKSIZES) {
        for (int windowsize : WINDOWSIZES) {
          fetchAll(TftpClient.builder(atftpd.address()).blksize(blksize).windowsize(windowsize));
        }
      }
    }
  }

  @Test
  void aBadLinkChangesNothing() throws IOException {
    try (Atftpd atftpd = new Atftpd(root);
        LossyLink link = badLink(atftpd)) {
      for (int windowsize : WINDOWSIZES) {
        fetchAll(
            TftpClient.builder(link.address())
                .windowsize(windowsize)
                .tsize()
                .retransmitAfter(Duration.ofMillis(50))
                .retries(100));
      }
      assertThat(link.counts().dropped()).isPositive();
    }
  }

  @Test
  void aFileThatIsNotThereIsAnError() throws IOException {
    try (Atftpd atftpd = new Atftpd(root)) {
      TftpClient client = TftpClient.builder(atftpd.address()).tsize().build();

      assertThat(client.probe("file513")).hasValue(513);
      assertThat(client.probe("none")).isEmpty();
      assertThatThrownBy(() -> client.download("none")).hasMessage("ERROR 1: File not found");
    }
  }

  private static LossyLink badLink(Atftpd atftpd) throws IOException {
    return LossyLink.builder(atftpd.address())
        .seed(1)
        .drop(0.02)
        .duplicate(0.02)
        .reorder(0.02)
        .delay(0.02)
        .start();
  }

  private void fetchAll(TftpClientBuilder builder) throws IOException {
    TftpClient client = builder.build();
    for (int size : SIZES) {
      String file = "file" + size;
      TftpDownload download = client.download(file);
      assertThat(download.content())
          .as("%s of %s", download, file)
          .isEqualTo(Files.readAllBytes(root.resolve(file)));
    }
  }
}
