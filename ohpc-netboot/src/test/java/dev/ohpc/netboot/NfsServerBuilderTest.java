package dev.ohpc.netboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ohpc.model.config.Export;
import dev.ohpc.netboot.nfs.MemoryFiles;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be served is told before anything is. */
class NfsServerBuilderTest {

  private static final Export.Client ALL = new Export.Client("*", List.of());

  @Test
  void itListensAtTheLoopbackAddressUnlessToldOtherwise() throws Exception {
    try (NfsServer server = NfsServer.builder().export("/x", new MemoryFiles(), ALL).start()) {
      assertThat(server.address().getAddress().isLoopbackAddress()).isTrue();
      assertThat(server.address().getPort()).isPositive();
    }
  }

  @Test
  void itNeedsAnExport() {
    assertThatIllegalStateException()
        .isThrownBy(() -> NfsServer.builder().start())
        .withMessageContaining("call export(path, directory)");
  }

  @Test
  void anExportNeedsAnAbsolutePath() {
    for (String path : new String[] {"srv", "", "/srv/../etc", "/./srv"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NfsServer.builder().export(path, new MemoryFiles(), ALL))
          .withMessage("`%s` is not an absolute path", path);
    }
  }

  @Test
  void aPathHasOneFileSystem() {
    NfsServerBuilder builder = NfsServer.builder().export("/x", new MemoryFiles(), ALL);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.export("/x/", new MemoryFiles(), ALL))
        .withMessage("`/x` is exported already, with other files");
  }

  @Test
  void limitsAreLimits() {
    NfsServerBuilder builder = NfsServer.builder();

    assertThatIllegalArgumentException().isThrownBy(() -> builder.maxConnections(0));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.maxOutstandingRequests(0));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.maxTransferSize(4096));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.key(new byte[15]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.bind(InetSocketAddress.createUnresolved("nowhere", 1)))
        .withMessage("the host `nowhere` is not known");
  }

  @Test
  void aPortThatIsTakenIsTold() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      InetSocketAddress at =
          new InetSocketAddress(InetAddress.getLoopbackAddress(), taken.getLocalPort());
      NfsServerBuilder builder = NfsServer.builder().export("/x", new MemoryFiles(), ALL).bind(at);

      assertThatIOException().isThrownBy(builder::start);
    }
  }

  @Test
  void whatIsClosedIsGoneAndItsPortIsFree() throws Exception {
    NfsServer first = NfsServer.builder().export("/x", new MemoryFiles(), ALL).start();
    InetSocketAddress at = first.address();
    first.close();
    first.close();

    NfsServer.builder().export("/x", new MemoryFiles(), ALL).bind(at).start().close();
  }
}
