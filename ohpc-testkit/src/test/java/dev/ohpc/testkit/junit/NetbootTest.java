package dev.ohpc.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Throwables;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.value.MacAddress;
import dev.ohpc.netboot.TftpEvent;
import dev.ohpc.testkit.ClusterSpecs;
import dev.ohpc.testkit.pi4.Pi4;
import dev.ohpc.testkit.pi4.Pi4Boot;
import dev.ohpc.testkit.rehearsal.ServedCluster;
import dev.ohpc.testkit.rehearsal.ServedFault;
import dev.ohpc.testkit.tftp.TftpClient;
import dev.ohpc.testkit.tftp.TftpDatagrams;
import dev.ohpc.testkit.tftp.TftpErrorException;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A test fails for what it left open at the servers, and for what they ought not to have seen. */
class NetbootTest {

  private static final ClusterSpec SPEC = ClusterSpecs.plain(1);
  private static final MacAddress NODE = SPEC.nodes().get(0).mac();
  private static final MacAddress STRANGER = MacAddress.parse("02:00:00:00:99:99");

  private static final int PATIENCE = 20_000; // milliseconds

  /** NULL of NFS version 3, as one record (RFC 5531). */
  private static final int[] CALL = {0x8000_0028, 1, 0, 2, 100_003, 3, 0, 0, 0, 0, 0};

  /** What tests below leave open. */
  private static final List<Socket> OPEN = new ArrayList<>();

  private static Pi4Boot boot(MacAddress board, ServedCluster cluster) {
    return Pi4.builder(board).build().boot(cluster);
  }

  private static TftpClient client(ServedCluster cluster) {
    return TftpClient.builder(cluster.tftp().orElseThrow()).build();
  }

  private static void askForWhatIsRefused(ServedCluster cluster) {
    assertThatThrownBy(() -> client(cluster).download("../manifest.json"))
        .isInstanceOf(TftpErrorException.class);
  }

  static class Booting {

    @Netboot final ServedCluster cluster = ServedCluster.of(SPEC);

    @Test
    void aNodeComesUp() {
      assertThat(boot(NODE, cluster).hostname()).contains("node1");
      assertThat(cluster.dhcpEvents()).hasSize(4);
      assertThat(cluster.tftpEvents())
          .filteredOn(TftpEvent.Sent.class::isInstance)
          .extracting(sent -> sent.request().file())
          .contains("kernel8.img");
    }
  }

  @Test
  void aTestThatLeavesNothingBehindPasses() {
    TestRun run = TestRun.of(Booting.class);

    assertThat(run.failures()).isEmpty();
    assertThat(run.classFailures()).isEmpty();
    assertThat(run.passed()).isEqualTo(1);
  }

  static class LeavingATransfer {

    @Netboot final ServedCluster cluster = ServedCluster.of(SPEC);

    @Test
    void takesOneBlockAndGoes() throws IOException {
      try (DatagramSocket client = new DatagramSocket()) {
        client.setSoTimeout(PATIENCE);
        byte[] request = TftpDatagrams.readRequest("kernel8.img", "octet");
        client.send(new DatagramPacket(request, request.length, cluster.tftp().orElseThrow()));
        client.receive(new DatagramPacket(new byte[1024], 1024));
      }
    }
  }

  @Test
  void aTransferThatIsLeftOpenIsToldWithWhereTheServerWasMade() {
    Throwable failure = onlyFailure(TestRun.of(LeavingATransfer.class).failures());

    assertThat(failure)
        .hasMessageContaining("the cluster of the field `cluster` of LeavingATransfer (1 failure)")
        .hasMessageContaining("still open, so end what the test began:")
        .hasMessageContaining("TFTP: the transfer of `kernel8.img` to 127.0.0.1:");
    assertThat(Throwables.getRootCause(failure.getSuppressed()[0]).getStackTrace())
        .anyMatch(frame -> frame.getClassName().equals(LeavingATransfer.class.getName()));
  }

  /** Calls NFS as the node, and leaves the connection open. */
  private static Socket connection(ServedCluster cluster) throws IOException {
    Socket client = new Socket();
    client.bind(new InetSocketAddress(cluster.board(SPEC.nodes().get(0).address()), 0));
    client.connect(cluster.nfs().orElseThrow(), PATIENCE);
    client.setSoTimeout(PATIENCE);
    DataOutputStream out = new DataOutputStream(client.getOutputStream());
    for (int word : CALL) {
      out.writeInt(word);
    }
    assertThat(client.getInputStream().read()).isNotNegative();
    return client;
  }

  @TestMethodOrder(MethodOrderer.MethodName.class)
  static class LeavingAConnection {

    @Netboot static final ServedCluster CLUSTER = ServedCluster.of(SPEC);

    @Test
    void aFirst() throws IOException {
      connection(CLUSTER).close();
    }

    @Test
    void bLeavesIt() throws IOException {
      OPEN.add(connection(CLUSTER));
    }

    @Test
    void cLast() {}
  }

  @Test
  void aConnectionThatIsLeftOpenIsToldWithItsNodeAndItsTest() throws IOException {
    Throwable failure = onlyFailure(TestRun.of(LeavingAConnection.class).classFailures());
    assertThat(OPEN).hasSize(1);

    try (Socket open = OPEN.remove(0)) {
      String client = open.getLocalAddress().getHostAddress() + ":" + open.getLocalPort();
      assertThat(failure)
          .hasMessageEndingWith(
              "NFS: the connection of " + client + " (node1), opened in `bLeavesIt`");
    }
  }

  static class SeeingAStranger {

    @Netboot final ServedCluster cluster = ServedCluster.of(SPEC);

    @Test
    void switchesABoardOn() {
      assertThat(boot(STRANGER, cluster).isUp()).isFalse();
    }
  }

  @Test
  void aMachineThatIsNoNodeFailsTheTest() {
    assertThat(onlyFailure(TestRun.of(SeeingAStranger.class).failures()))
        .hasMessageContaining("the cluster of the field `cluster` of SeeingAStranger (1 failure)")
        .hasMessageContaining("not as it should be:")
        .hasMessageContaining(
            "DHCP was asked by 02:00:00:00:99:99, which is no node of the cluster");
  }

  static class Refused {

    @Netboot final ServedCluster cluster = ServedCluster.of(SPEC);

    @Test
    void asks() {
      askForWhatIsRefused(cluster);
    }
  }

  @Test
  void aTransferThatIsRefusedFailsTheTest() {
    assertThat(onlyFailure(TestRun.of(Refused.class).failures()))
        .hasMessageContaining("TFTP did not send `../manifest.json`: ");
  }

  /** As JUnit before 5.13. */
  @Test
  void soItDoesWhereJUnitClosesNothingButItsOwnResources() {
    assertThat(
            TestRun.of(
                    Refused.class,
                    Map.of("junit.jupiter.extensions.store.close.autocloseable.enabled", "false"))
                .failures())
        .hasSize(1);
  }

  static class ExpectingFaults {

    @Netboot final ServedCluster cluster = ServedCluster.of(SPEC);

    @Test
    void takesWhatItExpects() {
      askForWhatIsRefused(cluster);
      boot(STRANGER, cluster);
      assertThat(cluster.takeFaults())
          .extracting(ServedFault::message)
          .startsWith(
              "TFTP did not send `../manifest.json`: the name has .. in it",
              "DHCP was asked by 02:00:00:00:99:99, which is no node of the cluster");
    }
  }

  @Test
  void aFaultThatTheTestHasTakenIsNone() {
    TestRun run = TestRun.of(ExpectingFaults.class);

    assertThat(run.failures()).isEmpty();
    assertThat(run.passed()).isEqualTo(1);
  }

  static class Lenient {

    @Netboot(lenient = true)
    final ServedCluster cluster = ServedCluster.of(SPEC);

    @Test
    void asks() {
      askForWhatIsRefused(cluster);
      boot(STRANGER, cluster);
    }
  }

  @Test
  void aLenientTestPassesWithFaults() {
    assertThat(TestRun.of(Lenient.class).passed()).isEqualTo(1);
  }

  static class LookingForAFile {

    @Netboot final ServedCluster cluster = ServedCluster.of(SPEC);

    @Test
    void thatIsNotThere() throws IOException {
      assertThat(client(cluster).probe("recovery.elf")).isEmpty();
    }
  }

  /** Boards look for many. */
  @Test
  void aFileThatIsNotThereIsNoFault() {
    assertThat(TestRun.of(LookingForAFile.class).passed()).isEqualTo(1);
  }

  static class FailingByItself {

    @Netboot final ServedCluster cluster = ServedCluster.of(SPEC);

    @Test
    void forItsOwnReason() {
      askForWhatIsRefused(cluster);
      throw new IllegalStateException("its own reason");
    }
  }

  @Test
  void theReasonOfTheTestItselfComesFirst() {
    Throwable failure = onlyFailure(TestRun.of(FailingByItself.class).failures());

    assertThat(failure).hasMessage("its own reason");
    assertThat(onlyFailure(List.of(failure.getSuppressed())))
        .hasMessageContaining("TFTP did not send");
  }

  private static Throwable onlyFailure(List<Throwable> failures) {
    assertThat(failures).hasSize(1);
    return failures.get(0);
  }
}
