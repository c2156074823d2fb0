package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.testkit.RealProgram;
import dev.ohpc.testkit.netboot.ServedDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The boot loader of an emulated board reads what the TFTP server serves. */
class UBootTest {

  private static final Pattern CHECKSUM = Pattern.compile("==> ([0-9a-f]{8})");
  private static final Pattern ASKED = Pattern.compile("kernel8.img (\\{.*\\})");

  @TempDir private Path work;

  @Test
  @RealProgram(value = "qemu-system-aarch64", namespaces = true)
  void uBootReadsAKernelWithEachSizeOfBlocksAndAWindow() throws IOException {
    byte[] kernel = new byte[2_000_000];
    new Random(1).nextBytes(kernel);
    Path tree = Files.createDirectory(work.resolve("tftp"));
    Files.write(tree.resolve("kernel8.img"), kernel);

    Outcome outcome =
        Outcome.ofScript("u-boot.sh", tree, work, ServedDirectory.command(69, "192.168.99.1"));

    assertThat(outcome.status()).as(outcome.output()).isZero();
    assertThat(CHECKSUM.matcher(outcome.output()).results().map(found -> found.group(1)))
        .containsExactly(crc(kernel), crc(kernel), crc(kernel), crc(kernel));
    assertThat(outcome.output()).contains("TFTP error: 'no such file' (1)");
    assertThat(
            ASKED
                .matcher(Files.readString(work.resolve("server.log")))
                .results()
                .map(found -> found.group(1)))
        .containsExactly(
            "{timeout=5, blksize=512}",
            "{timeout=5, blksize=1024}",
            "{timeout=5, blksize=1468}",
            "{timeout=5, blksize=1468, windowsize=4}");
  }

  private static String crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return "%08x".formatted(crc.getValue());
  }
}
