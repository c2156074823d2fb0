package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.testkit.RealProgram;
import dev.ohpc.testkit.netboot.ServedDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server of all addresses answers from the one that was asked, with blocks for its interface. */
class TftpInterfacesTest {

  @TempDir private Path work;

  /** A packet of 1,500 bytes less 32 of headers of IPv4, or 52 of IPv6. */
  @Test
  @RealProgram(value = "curl", namespaces = true)
  void blocksAreAsLargeAsPacketsOfTheInterfaceAllow() throws IOException {
    Path tree = Files.createDirectory(work.resolve("tftp"));
    Files.write(tree.resolve("kernel8.img"), new byte[100_000]);

    Outcome outcome =
        Outcome.ofScript(
            "tftp-interfaces.sh", tree, work, ServedDirectory.command(69, "0.0.0.0", "::"));

    assertThat(outcome.output().lines())
        .containsExactly(
            "127.0.0.1 65464", "192.168.99.1 1468", "192.168.99.2 1468", "[fd00::1] 1448");
  }
}
