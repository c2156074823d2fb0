package dev.ohpc.testkit.rehearsal;

import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.value.Ipv4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The cluster's addresses on the loopback interface: the first octet is 127, the others are what
 * they are. On Linux all of these are the machine's own.
 */
final class Loopback {

  private static final int REST = 0x00ff_ffff;
  private static final int FIRST = 127 << 24;
  private static final String ADDRESS = "^[0-9]{1,3}(?=(\\.[0-9]{1,3}){3}(/|$))";

  private Loopback() {}

  static InetAddress of(Ipv4Address address) {
    byte[] octets =
        ByteBuffer.allocate(Integer.BYTES).putInt(FIRST | (address.bits() & REST)).array();
    try {
      return InetAddress.getByAddress(octets);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four octets are an address", e);
    }
  }

  /**
   * The same exports for clients on the loopback interface, which have no privileged ports there.
   */
  static ExportsConfig of(ExportsConfig exports) {
    List<Export> moved =
        exports.entries().map(export -> new Export(export.path(), clients(export))).toList();
    return ExportsConfig.builder()
        .addStanzas(Stanza.of("On the loopback interface.", moved))
        .build();
  }

  private static List<Export.Client> clients(Export export) {
    List<Export.Client> clients = new ArrayList<>();
    for (Export.Client client : export.allClients()) {
      List<String> options = new ArrayList<>(client.options());
      options.remove("secure");
      options.add("insecure");
      clients.add(new Export.Client(client.host().replaceFirst(ADDRESS, "127"), options));
    }
    return clients;
  }
}
