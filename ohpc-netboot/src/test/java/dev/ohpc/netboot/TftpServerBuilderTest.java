package dev.ohpc.netboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be is said before the server starts. */
class TftpServerBuilderTest {

  @TempDir private Path root;

  @Test
  void byDefaultItListensOnLoopbackAtAnyFreePort() throws IOException {
    try (TftpServer first = TftpServer.builder().root(root).start();
        TftpServer second = TftpServer.builder().root(root).start()) {
      assertThat(first.address().getAddress()).isEqualTo(InetAddress.getLoopbackAddress());
      assertThat(first.address().getPort()).isPositive().isNotEqualTo(second.address().getPort());
      assertThat(first.transfers()).isZero();
    }
  }

  @Test
  void severalAddressesAreHeard() throws IOException {
    try (TftpServer server =
        TftpServer.builder().root(root).bind(loopback(2)).bind(loopback(3)).start()) {
      assertThat(server.addresses())
          .extracting(address -> address.getAddress().getHostAddress())
          .containsExactly("127.0.0.2", "127.0.0.3");
    }
  }

  @Test
  void aPortThatIsTakenIsAnErrorThatLeavesNothingOpen() throws IOException {
    try (TftpServer server = TftpServer.builder().root(root).start()) {
      TftpServerBuilder second =
          TftpServer.builder().root(root).bind(loopback(4)).bind(server.address());
      assertThatThrownBy(second::start).isInstanceOf(BindException.class);
    }
  }

  @Test
  void theServerNeedsFiles() {
    assertThatThrownBy(() -> TftpServer.builder().start())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the server has no files: call root(directory) first");
    assertThatThrownBy(() -> TftpServer.builder().root(root.resolve("none")).start())
        .isInstanceOf(NotDirectoryException.class);
  }

  @Test
  void valuesHaveTheirRanges() {
    TftpServerBuilder builder = TftpServer.builder();
    assertThatThrownBy(() -> builder.maxBlockSize(511))
        .hasMessage("maxBlockSize is 511, but must be from 512 to 65464");
    assertThatThrownBy(() -> builder.maxWindowSize(65_536))
        .hasMessage("maxWindowSize is 65536, but at most 65535");
    assertThatThrownBy(() -> builder.maxTransfers(0))
        .hasMessage("maxTransfers is 0, but must be at least 1");
    assertThatThrownBy(() -> builder.idleTime(Duration.ZERO))
        .hasMessage("idleTime is PT0S, but must be more than 0");
    assertThatThrownBy(
            () -> builder.rootOfSerial("10000000", root.resolve("x")).rootOfSerial("x", root))
        .hasMessageStartingWith("`x` is not the end of a serial number");
    assertThatThrownBy(
            () -> builder.bind(InetSocketAddress.createUnresolved("nowhere.invalid", 69)))
        .hasMessage("the host `nowhere.invalid` is not known");
  }

  private static InetSocketAddress loopback(int last) {
    return new InetSocketAddress("127.0.0." + last, 0);
  }
}
