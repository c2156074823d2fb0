package dev.ohpc.testkit.netboot;

import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Subnet;
import dev.ohpc.netboot.DhcpServer;
import dev.ohpc.netboot.dhcp.DhcpInterface;
import dev.ohpc.render.format.ConfigFormats;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A DHCP server for real clients, as a program, for tests that need it in namespaces of its own.
 */
public final class ServedDhcp {

  private static final DhcpInterface END0 =
      new DhcpInterface(
          "end0", Ipv4Address.parse("192.168.1.1"), Ipv4Subnet.parse("192.168.1.0/24"));

  private ServedDhcp() {}

  /** The command of this program. */
  public static String[] command(Path dnsmasqConf) {
    return new String[] {
      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
      "-classpath",
      System.getProperty("java.class.path"),
      ServedDhcp.class.getName(),
      dnsmasqConf.toString()
    };
  }

  /** Serves 192.168.1.1 at end0 as DNSMASQ_CONF says until its process is ended. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (DhcpServer server = start(Path.of(arguments[0]))) {
      System.out.println(server.address());
      Thread.currentThread().join();
    }
  }

  /** The server at port 67; it prints what it is asked, and what it answers. */
  public static DhcpServer start(Path dnsmasqConf) throws IOException {
    DnsmasqConfig config =
        ConfigFormats.dnsmasq()
            .parse(Files.readString(dnsmasqConf), dnsmasqConf.toString())
            .config();
    return DhcpServer.builder(config, END0)
        .bind(new InetSocketAddress(67))
        .onMessage(event -> System.out.println(event.request() + " " + event.answer()))
        .start();
  }
}
