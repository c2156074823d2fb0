package dev.ohpc.testkit.rehearsal;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.ARRAY;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RehearsedServersTest {

  @Test
  void allAreClosedWhateverTheClosingOfOneComesTo() throws IOException {
    try (RehearsedFiles files =
        RehearsedFiles.write(GuideCluster.spec(), Optional.empty(), Map.of())) {
      RehearsedServers servers =
          RehearsedServers.start(
              GuideCluster.spec(),
              files,
              ServedConfigs.of(files),
              new ServedEvents(GuideCluster.spec()));
      InetSocketAddress dhcp = servers.dhcp();
      servers.add("second", RehearsedServersTest::fail);
      servers.add("first", RehearsedServersTest::fail);

      assertThatThrownBy(servers::close)
          .hasMessageContaining("first")
          .extracting(Throwable::getSuppressed, as(ARRAY))
          .extracting("message")
          .containsExactly("first", "second");
      new DatagramSocket(dhcp).close(); // nobody has its port any more
    }
  }

  private static void fail(String name) {
    throw new IllegalStateException(name);
  }
}
