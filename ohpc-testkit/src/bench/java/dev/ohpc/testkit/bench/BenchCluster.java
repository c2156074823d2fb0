package dev.ohpc.testkit.bench;

import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacAddress;

/** The spec text of a cluster of any size: a line a node, hardware addresses in no order. */
final class BenchCluster {

  private static final String HEAD =
      """
      cluster: bench
      sms: {name: sms, address: 10.0.0.1, interface: end0}
      network: {subnet: 10.0.0.0/15, lease-time: 12h, dns: [192.0.2.53]}
      time: {servers: [pool.ntp.org]}
      nodes:
      """;
  private static final int FIRST_ADDRESS = 0x0a_00_01_00;
  private static final long RASPBERRY_PI = 0xdc_a6_32L << 24;
  private static final long SCATTER = 0x9e_37_79_b1L;

  private BenchCluster() {}

  static String yaml(int nodes) {
    StringBuilder text = new StringBuilder(HEAD);
    for (int node = 1; node <= nodes; node++) {
      text.append("  - {name: node").append(node);
      text.append(", address: ").append(Ipv4Address.ofBits(FIRST_ADDRESS + node));
      text.append(", mac: \"").append(mac(node)).append("\"}\n");
    }
    return text.toString();
  }

  /** An odd factor keeps 24 bits apart. */
  private static MacAddress mac(int node) {
    return MacAddress.ofBits(RASPBERRY_PI | ((node * SCATTER) & 0xff_ff_ff));
  }
}
