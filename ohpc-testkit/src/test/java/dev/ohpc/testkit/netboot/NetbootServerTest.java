package dev.ohpc.testkit.netboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.netboot.NetbootServer;
import dev.ohpc.netboot.NetbootServerBuilder;
import dev.ohpc.testkit.tftp.TftpClient;
import dev.ohpc.testkit.tftp.TftpDatagrams;
import dev.ohpc.testkit.tftp.TftpErrorException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rendered cluster is served as its dnsmasq.conf says. */
class NetbootServerTest {

  private static final String CLUSTER =
      """
      cluster: rocky-pi
      sms: {name: sms, address: 192.168.1.1, interface: end0}
      network: {subnet: 192.168.1.0/24}
      nodes:
        - names: node[1-2]
          addresses: 192.168.1.[11-12]
          macs: [dc:a6:32:21:55:72, dc:a6:32:20:44:6d]
      """;

  @TempDir private Path tree;

  @Test
  void aBoardReadsTheRenderedFiles() throws IOException {
    try (NetbootServer server = start(CLUSTER)) {
      assertThat(read(server, 11, "config.txt"))
          .isEqualTo(Files.readString(tree.resolve("tftp/config.txt")));
    }
  }

  /** The recommended dnsmasq.conf has tftp-unique-root=mac. */
  @Test
  void aBoardWithADirectoryOfItsMacAddressReadsThere() throws IOException {
    Path own = Files.createDirectories(tree.resolve("tftp/dc-a6-32-21-55-72"));
    Files.writeString(own.resolve("kernel8.img"), "own");
    Files.writeString(tree.resolve("tftp/kernel8.img"), "shared");
    try (NetbootServer server = start(CLUSTER)) {
      assertThat(read(server, 11, "kernel8.img")).isEqualTo("own");
      assertThat(read(server, 12, "kernel8.img")).isEqualTo("shared");
      assertThat(read(server, 13, "kernel8.img")).isEqualTo("shared");
    }
  }

  /** The guide's dnsmasq.conf has no tftp-unique-root. */
  @Test
  void inTheGuidesProfileAllBoardsShareOneDirectory() throws IOException {
    Path own = Files.createDirectories(tree.resolve("tftp/dc-a6-32-21-55-72"));
    Files.writeString(own.resolve("kernel8.img"), "own");
    Files.writeString(tree.resolve("tftp/kernel8.img"), "shared");
    try (NetbootServer server = start("profile: guide\n" + CLUSTER)) {
      assertThat(read(server, 11, "kernel8.img")).isEqualTo("shared");
    }
  }

  @Test
  void theLimitOfTransfersIsThatOfTheSpec() throws Exception {
    List<String> refused = new CopyOnWriteArrayList<>();
    Files.write(Files.createDirectories(tree.resolve("tftp")).resolve("x"), new byte[3000]);
    try (NetbootServer server =
            of(CLUSTER + "dnsmasq: {options: [tftp-max=1]}\n")
                .tftp(tftp -> tftp.onError(failed -> refused.add(failed.message())))
                .start();
        PlayedClient held = new PlayedClient(server.tftp().address())) {
      held.ask(TftpDatagrams.readRequest("x", "octet"));
      held.expect(TftpDatagrams.data(1, new byte[512]));
      TftpClient impatient =
          TftpClient.builder(server.tftp().address())
              .retransmitAfter(Duration.ofMillis(50))
              .retries(1)
              .build();
      assertThatThrownBy(() -> impatient.download("x")).isInstanceOf(SocketTimeoutException.class);
      assertThat(refused).containsOnly("as many transfers as allowed are under way: 1");
    }
  }

  /** 1500 bytes of a packet less 32 of headers are 1468; tftp-mtu tells of another size. */
  @Test
  void blocksAreNoLargerThanTftpMtuSays() throws IOException {
    Files.writeString(Files.createDirectories(tree.resolve("tftp")).resolve("x"), "x");
    try (NetbootServer server = start(CLUSTER + "dnsmasq: {options: [tftp-mtu=1000]}\n")) {
      TftpClient client = TftpClient.builder(server.tftp().address()).blksize(1468).build();
      assertThat(client.download("x").transfer().options())
          .containsExactly(Map.entry("blksize", "968"));
    }
  }

  @Test
  void theDirectoryMustBeARenderedOne() {
    NetbootServerBuilder server = NetbootServer.of(ClusterSpec.load(CLUSTER, "test"), tree);

    assertThatThrownBy(server::start)
        .isInstanceOf(NotDirectoryException.class)
        .hasMessageEndingWith("tftp");
  }

  @Test
  void whatIsNotThereIsSaidWithoutThePathOfTheServer() throws IOException {
    try (NetbootServer server = start(CLUSTER)) {
      assertThatThrownBy(() -> read(server, 11, "recovery.elf"))
          .isInstanceOfSatisfying(TftpErrorException.class, e -> assertThat(e.code()).isEqualTo(1))
          .hasMessageNotContaining(tree.toString());
    }
  }

  private NetbootServer start(String yaml) throws IOException {
    return of(yaml).start();
  }

  /** Boards of these tests have 127.0.0.N for 192.168.1.N. */
  private NetbootServerBuilder of(String yaml) throws IOException {
    ClusterSpec spec = ClusterSpec.load(yaml, "test");
    spec.render(tree);
    return NetbootServer.of(spec, tree)
        .tftp(tftp -> tftp.macAddresses(client -> mac(spec, client)));
  }

  private static Optional<MacAddress> mac(ClusterSpec spec, InetAddress client) {
    String address = client.getHostAddress().replace("127.0.0.", "192.168.1.");
    return spec.nodes().stream()
        .filter(node -> node.address().toString().equals(address))
        .map(node -> node.mac())
        .findFirst();
  }

  private static String read(NetbootServer server, int number, String file) throws IOException {
    TftpClient board =
        TftpClient.builder(server.tftp().address())
            .bind(InetAddress.getByName("127.0.0." + number))
            .tsize()
            .blksize(1024)
            .build();
    return new String(board.download(file).content(), StandardCharsets.UTF_8);
  }
}
