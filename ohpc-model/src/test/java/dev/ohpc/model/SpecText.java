package dev.ohpc.model;

import java.util.List;
import java.util.stream.IntStream;

/** Spec files for tests: the guide's cluster, and small changes of it. */
public final class SpecText {

  public static final String GUIDE_CLUSTER =
      """
      cluster: rocky-pi
      sms:
        name: sms
        address: 192.168.1.1
        interface: end0
      network:
        subnet: 192.168.1.0/24
        dhcp-range: 192.168.1.50-192.168.1.150
        lease-time: 12h
        dns: [8.8.8.8, 8.8.4.4]
      time:
        servers: [mx.pool.ntp.org]
      nodes:
        - name: node1
          address: 192.168.1.11
          mac: dc:a6:32:21:55:72
        - names: node[2-3]
          addresses: 192.168.1.[12-13]
          macs: [dc:a6:32:20:44:6d, dc:a6:32:20:2f:a0]
          hardware: raspberry-pi-4b
      """;

  private SpecText() {}

  /** The guide's cluster with one text for another; the text must be there. */
  public static String with(String old, String replacement) {
    return replace(GUIDE_CLUSTER, old, replacement);
  }

  /** The guide's cluster and more lines. */
  public static String and(String more) {
    return GUIDE_CLUSTER + more;
  }

  public static String replace(String text, String old, String replacement) {
    if (!text.contains(old)) {
      throw new IllegalArgumentException("no such text: " + old);
    }
    return text.replace(old, replacement);
  }

  /** A cluster of many nodes in 10.0.0.0/8 in one folded entry. */
  public static String manyNodes(int count) {
    List<String> macs =
        IntStream.range(0, count)
            .mapToObj(
                i -> String.format("\"02:00:%02x:%02x:%02x:01\"", i >> 16, i >> 8 & 255, i & 255))
            .toList();
    List<String> addresses =
        IntStream.range(256, 256 + count)
            .mapToObj(i -> String.format("10.%d.%d.%d", i >> 16, i >> 8 & 255, i & 255))
            .toList();
    return """
    cluster: large
    sms: {name: sms, address: 10.0.0.1, interface: end0}
    network: {subnet: 10.0.0.0/8}
    nodes:
      - names: node[1-%d]
        addresses: %s
        macs: %s
    """
        .formatted(count, addresses, macs);
  }
}
