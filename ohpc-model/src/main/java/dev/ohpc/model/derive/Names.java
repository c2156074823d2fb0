package dev.ohpc.model.derive;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.model.config.HostsEntry;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.value.HostList;
import dev.ohpc.model.value.HostName;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;

/** How the hosts of a cluster are named in files. */
final class Names {

  /** The names of the machine itself, as Enterprise Linux ships them. */
  static final Stanza<HostsEntry> LOCALHOST =
      Stanza.of(
          HostsEntry.of(
              "127.0.0.1",
              names("localhost", "localhost.localdomain", "localhost4", "localhost4.localdomain4")),
          HostsEntry.of(
              "::1",
              names(
                  "localhost", "localhost.localdomain", "localhost6", "localhost6.localdomain6")));

  private Names() {}

  private static HostName[] names(String... names) {
    return Stream.of(names).map(HostName::parse).toArray(HostName[]::new);
  }

  static HostsEntry sms(ClusterSpec spec) {
    return HostsEntry.of(spec.sms().address(), spec.sms().name());
  }

  static HostList nodes(ClusterSpec spec) {
    return HostList.ofAll(spec.nodes().stream().map(NodeSpec::name).toList());
  }

  /** A name-based UUID (RFC 9562, version 3), so that the same spec gives the same file. */
  static String connectionUuid(ClusterSpec spec, String connection) {
    String name = spec.cluster() + "/" + connection;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
