package dev.ohpc.netboot.nfs;

import static dev.ohpc.netboot.nfs.ServedFiles.done;
import static dev.ohpc.netboot.nfs.ServedFiles.failed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.model.config.Export;
import dev.ohpc.netboot.NfsServer;
import dev.ohpc.netboot.nfs.xdr.NfsFh3;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import dev.ohpc.netboot.vfs.VirtualFileSystem;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.dcache.oncrpc4j.rpc.OncRpcAcceptedException;
import org.dcache.oncrpc4j.rpc.RpcAccepsStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong below is told by its status, and ends no connection. */
class FaultsBelowTest {

  private final MemoryFiles files = new MemoryFiles();
  private volatile @Nullable Exception fault;
  private NfsServer server;
  private NfsClient client;
  private NfsFh3 root;

  @BeforeEach
  void start() throws Exception {
    Export.Client all = new Export.Client("*", List.of("rw", "insecure", "no_root_squash"));
    server = NfsServer.builder().export("/x", faulty(), all).start();
    client = NfsClient.connect(server.address());
    root = done(client.mnt("/x")).fhandle();
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    server.close();
  }

  /** Files whose {@code fsStat} fails when it is told to. */
  private VirtualFileSystem faulty() {
    return (VirtualFileSystem)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {VirtualFileSystem.class},
            (proxy, method, arguments) -> invoke(method, arguments));
  }

  private @Nullable Object invoke(Method method, Object @Nullable [] arguments) throws Throwable {
    Exception failure = fault;
    if (failure != null && method.getName().equals("fsStat")) {
      throw failure;
    }
    try {
      return method.invoke(files, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachReasonIsTheStatusOfItsName(VfsError error) throws Exception {
    fault = new VfsException(error, "as the test wants it");

    assertThat(client.fsstat(root).status()).isEqualTo(NfsStatus.valueOf(error.name()));
  }

  @Test
  void aFaultOfTheDiskIsAnErrorOfInputOrOutput() throws Exception {
    fault = new IOException("the disk is on fire");

    assertThat(failed(client.fsstat(root), NfsStatus.IO).attributes()).isPresent();
  }

  @Test
  void aFaultOfTheProgramEndsTheCallAlone() throws Exception {
    fault = new IllegalStateException("a bug");

    assertThatThrownBy(() -> client.fsstat(root))
        .isInstanceOf(OncRpcAcceptedException.class)
        .hasMessageContaining(RpcAccepsStatus.toString(RpcAccepsStatus.SYSTEM));
    fault = null;
    done(client.fsstat(root));
  }
}
