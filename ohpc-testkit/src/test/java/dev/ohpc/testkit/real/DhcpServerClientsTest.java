package dev.ohpc.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.testkit.RealProgram;
import dev.ohpc.testkit.netboot.ServedDhcp;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that have no address yet hear our DHCP server. */
class DhcpServerClientsTest {

  @TempDir private Path work;

  @Test
  @RealProgram(value = "busybox", namespaces = true)
  void clientsWithoutAnAddressGetTheirsByBroadcast() {
    Path tree = RenderedTrees.recommended(work);

    Outcome outcome =
        Outcome.ofScript(
            "dhcp-clients.sh",
            tree,
            work,
            ServedDhcp.command(tree.resolve("sms/etc/dnsmasq.conf")));

    assertThat(outcome.output().lines())
        .containsExactly(
            "192.168.1.11 node1 nfs4:192.168.1.1:/srv/nfs/node1:rw",
            "192.168.1.12 node2 nfs4:192.168.1.1:/srv/nfs/node2:rw");
  }
}
