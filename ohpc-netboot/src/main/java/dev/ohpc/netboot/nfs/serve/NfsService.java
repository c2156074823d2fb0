package dev.ohpc.netboot.nfs.serve;

import dev.ohpc.netboot.nfs.program.ExportTable;
import dev.ohpc.netboot.nfs.program.MountProgram;
import dev.ohpc.netboot.nfs.program.NfsProgram;
import dev.ohpc.netboot.nfs.program.PortmapProgram;
import dev.ohpc.netboot.nfs.program.RpcProgram;
import dev.ohpc.netboot.nfs.xdr.Mapping;
import dev.ohpc.netboot.nfs.xdr.Verifier;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** NFS and MOUNT at one port, and a port mapper that tells of them at another. */
public final class NfsService implements AutoCloseable {

  private final RpcListener nfs;
  private final Optional<RpcListener> portmap;

  private NfsService(RpcListener nfs, Optional<RpcListener> portmap) {
    this.nfs = nfs;
    this.portmap = portmap;
  }

  /**
   * Starts to listen.
   *
   * @throws IOException if an address cannot be had; nothing is left open then
   */
  public static NfsService start(
      ExportTable exports,
      InetSocketAddress at,
      Optional<InetSocketAddress> portmapAt,
      RpcLimits limits)
      throws IOException {
    RpcListener nfs = RpcListener.start("nfs", at, programs(exports, limits.transfer()), limits);
    try {
      Optional<RpcListener> portmap =
          portmapAt.isPresent()
              ? Optional.of(portmap(portmapAt.get(), nfs.address().getPort(), limits))
              : Optional.empty();
      return new NfsService(nfs, portmap);
    } catch (IOException | RuntimeException e) {
      nfs.close();
      throw e;
    }
  }

  private static List<RpcProgram> programs(ExportTable exports, int maxTransfer) {
    Verifier verifier = new Verifier(new SecureRandom().nextLong());
    return List.of(
        NfsProgram.of(exports, maxTransfer, verifier, InstantSource.system()),
        MountProgram.of(exports));
  }

  private static RpcListener portmap(InetSocketAddress at, int port, RpcLimits limits)
      throws IOException {
    List<Mapping> mappings =
        List.of(
            new Mapping(NfsProgram.NUMBER, NfsProgram.VERSION, Mapping.TCP, port),
            new Mapping(MountProgram.NUMBER, MountProgram.VERSION, Mapping.TCP, port));
    return RpcListener.start("portmap", at, List.of(PortmapProgram.of(mappings)), limits);
  }

  /** Where NFS and MOUNT listen. */
  public InetSocketAddress address() {
    return nfs.address();
  }

  /** Where the port mapper listens, if there is one. */
  public Optional<InetSocketAddress> portmapAddress() {
    return portmap.map(RpcListener::address);
  }

  /** The clients whose connections are open, those to the port mapper not among them. */
  public List<InetSocketAddress> connections() {
    return nfs.connections();
  }

  /** Ends everything, and waits for that. */
  @Override
  public void close() {
    portmap.ifPresent(RpcListener::close);
    nfs.close();
  }
}
