package dev.ohpc.netboot;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.config.DnsmasqConfig;
import java.nio.file.Path;

/**
 * Serves a rendered cluster: what dnsmasq would do on the management server with the rendered
 * {@code dnsmasq.conf}, from the rendered directory, without installing anything.
 *
 * <pre>{@code
 * spec.render(tree);
 * try (NetbootServer server = NetbootServer.of(spec, tree).start()) {
 *   server.tftp().address(); // where the boards' files are
 * }
 * }</pre>
 */
public final class NetbootServer implements AutoCloseable {

  private final TftpServer tftp;

  NetbootServer(TftpServer tftp) {
    this.tftp = tftp;
  }

  /**
   * Describes the server of a cluster.
   *
   * @param tree the directory that {@link ClusterSpec#render} wrote; boot files that are not
   *     rendered, such as the kernel, are to be put into its {@code tftp} directory
   */
  public static NetbootServerBuilder of(ClusterSpec spec, Path tree) {
    return of(spec, spec.configs().sms().dnsmasq(), tree);
  }

  /**
   * The same as another {@code dnsmasq.conf} says than the one of the spec: one that was changed on
   * the management server.
   */
  public static NetbootServerBuilder of(ClusterSpec spec, DnsmasqConfig config, Path tree) {
    return new NetbootServerBuilder(spec, config, tree);
  }

  /** The TFTP server. */
  public TftpServer tftp() {
    return tftp;
  }

  /** Ends all servers. */
  @Override
  public void close() {
    tftp.close();
  }
}
