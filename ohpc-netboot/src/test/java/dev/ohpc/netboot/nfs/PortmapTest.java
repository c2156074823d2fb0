package dev.ohpc.netboot.nfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.model.config.Export;
import dev.ohpc.netboot.NfsServer;
import dev.ohpc.netboot.nfs.xdr.Mapping;
import dev.ohpc.netboot.nfs.xdr.MountTypes.Chain;
import dev.ohpc.netboot.nfs.xdr.XdrReader;
import dev.ohpc.netboot.nfs.xdr.XdrWritable;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.dcache.oncrpc4j.rpc.OncRpcAcceptedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The port mapper (RFC 1833 section 3) tells of this server, and takes nothing from others. */
class PortmapTest {

  private static final int PORTMAP = 100_000;
  private static final int NFS = 100_003;
  private static final int MOUNT = 100_005;
  private static final int TCP = 6;
  private static final int UDP = 17;

  private NfsServer server;
  private NfsClient client;
  private int port;

  @BeforeEach
  void start() throws Exception {
    server =
        NfsServer.builder()
            .export("/x", new MemoryFiles(), new Export.Client("*", List.of()))
            .portmap(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .start();
    client = NfsClient.connect(server.portmapAddress().orElseThrow());
    port = server.address().getPort();
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    server.close();
  }

  private <T> T call(int procedure, XdrWritable arguments, XdrReader<T> reader) throws Exception {
    return client.call(PORTMAP, 2, procedure, arguments, reader);
  }

  private int getport(int program, int version, int protocol) throws Exception {
    return call(3, new Mapping(program, version, protocol, 0), in -> in.xdrDecodeInt());
  }

  @Test
  void thePortOfEachProgramIsTold() throws Exception {
    call(0, XdrWritable.VOID, XdrReader.VOID);
    assertThat(getport(NFS, 3, TCP)).isEqualTo(port);
    assertThat(getport(MOUNT, 3, TCP)).isEqualTo(port);
  }

  /** It hears there which version there is. */
  @Test
  void aClientOfAnotherVersionIsSentThereToo() throws Exception {
    assertThat(getport(NFS, 4, TCP)).isEqualTo(port);
  }

  @Test
  void whatIsNotServedHasNoPort() throws Exception {
    assertThat(getport(NFS, 3, UDP)).isZero();
    assertThat(getport(100_021, 4, TCP)).isZero();
  }

  @Test
  void allMappingsAreListed() throws Exception {
    assertThat(call(4, XdrWritable.VOID, in -> Chain.read(in, Mapping::read)).entries())
        .containsExactly(new Mapping(NFS, 3, TCP, port), new Mapping(MOUNT, 3, TCP, port));
  }

  @Test
  void nobodyElseRegistersAnything() throws Exception {
    Mapping mapping = new Mapping(NFS, 3, TCP, 1);

    boolean isSet = call(1, mapping, in -> in.xdrDecodeBoolean());
    boolean isUnset = call(2, mapping, in -> in.xdrDecodeBoolean());

    assertThat(isSet || isUnset).isFalse();
    assertThat(getport(NFS, 3, TCP)).isEqualTo(port);
  }

  @Test
  void itCallsNoProgramForOthers() {
    assertThatThrownBy(() -> call(5, new Mapping(NFS, 3, 0, 0), XdrReader.VOID))
        .isInstanceOf(OncRpcAcceptedException.class);
  }

  @Test
  void thereIsNoneUnlessAskedFor() throws Exception {
    try (NfsServer without =
        NfsServer.builder()
            .export("/x", new MemoryFiles(), new Export.Client("*", List.of()))
            .start()) {
      assertThat(without.portmapAddress()).isEmpty();
    }
  }
}
