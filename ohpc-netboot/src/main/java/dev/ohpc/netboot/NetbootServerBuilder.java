package dev.ohpc.netboot;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableMap;
import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacAddress;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Describes a {@link NetbootServer}. */
public final class NetbootServerBuilder {

  private static final Logger LOG = LoggerFactory.getLogger(NetbootServer.class);

  private final TftpServerBuilder tftp = TftpServer.builder();
  private final TftpSettings settings;

  NetbootServerBuilder(ClusterSpec spec, DnsmasqConfig config, Path tree) {
    this.settings = TftpSettings.of(config);
    settings.apply(tftp.root(tree.resolve("tftp")).macAddresses(macs(spec)));
  }

  /** The nodes by their address. */
  private static Function<InetAddress, Optional<MacAddress>> macs(ClusterSpec spec) {
    ImmutableMap<Ipv4Address, MacAddress> macs =
        spec.nodes().stream()
            .collect(ImmutableMap.toImmutableMap(NodeSpec::address, NodeSpec::mac));
    return client ->
        client instanceof Inet4Address
            ? Optional.ofNullable(
                macs.get(Ipv4Address.ofBits(ByteBuffer.wrap(client.getAddress()).getInt())))
            : Optional.empty();
  }

  /**
   * Changes the TFTP server, which has the roots and limits of the rendered {@code dnsmasq.conf}
   * and listens at the loopback address: where it listens, who is told, and, since boards of a test
   * have not the addresses of the spec, who has which MAC address.
   */
  public NetbootServerBuilder tftp(Consumer<TftpServerBuilder> change) {
    change.accept(tftp);
    return this;
  }

  /**
   * Starts the servers.
   *
   * @throws IOException if the directory has no {@code tftp} in it, or an address cannot be had
   * @throws IllegalStateException if the cluster's dnsmasq serves no files
   */
  public NetbootServer start() throws IOException {
    checkState(
        settings.isEnabled(), "the cluster's dnsmasq.conf has no `enable-tftp`: nothing to serve");
    settings
        .notFollowed()
        .forEach(option -> LOG.warn("dnsmasq.conf has `{}`, which is not followed here", option));
    return new NetbootServer(tftp.start());
  }
}
