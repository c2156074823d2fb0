package dev.ohpc.testkit.bench;

import com.google.common.net.InetAddresses;
import dev.ohpc.testkit.netboot.ServedDirectory;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

/** A TFTP server to measure. */
@SuppressWarnings("ImmutableEnumChecker") // an address that is known does not change
enum TftpPeer {
  /** Ours, in a virtual machine that is told to be small. */
  OURS("ours", "127.0.0.1", 16_969) {
    @Override
    List<String> command(Path root) {
      return List.of(
          Machine.java().toString(),
          "-Xmx16m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
          "-classpath",
          System.getProperty("java.class.path"),
          ServedDirectory.class.getName(),
          Integer.toString(address().getPort()),
          address().getHostString(),
          root.toString());
    }
  },

  /** One thread; 2.90 knows no windowsize, and sends as for 1. It hears port 69 only. */
  DNSMASQ("dnsmasq", "127.0.0.70", 69) {
    @Override
    List<String> command(Path root) {
      return List.of(
          "dnsmasq",
          "--keep-in-foreground",
          "--conf-file=/dev/null",
          "--port=0",
          "--user=root",
          "--pid-file=",
          "--listen-address=" + address().getHostString(),
          "--bind-interfaces",
          "--enable-tftp",
          "--tftp-max=1000",
          "--tftp-root=" + root,
          "--log-facility=/dev/null");
    }
  },

  /** A thread a transfer. */
  ATFTPD("atftpd", "127.0.0.1", 16_970) {
    @Override
    List<String> command(Path root) {
      return List.of(
          "atftpd",
          "--daemon",
          "--no-fork",
          "--user=root",
          "--group=root",
          "--maxthread=1000",
          "--verbose=1",
          "--logfile=/dev/null",
          "--bind-address=" + address().getHostString(),
          "--port=" + address().getPort(),
          root.toString());
    }
  };

  private final String name;
  private final InetSocketAddress address;

  TftpPeer(String name, String address, int port) {
    this.name = name;
    this.address = new InetSocketAddress(InetAddresses.forString(address), port);
  }

  InetSocketAddress address() {
    return address;
  }

  abstract List<String> command(Path root);

  @Override
  public String toString() {
    return name;
  }
}
