package dev.ohpc.render.compare;

import dev.ohpc.model.config.SlurmConfig;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The hosts of slurmctld, by {@code SlurmctldHost} or by the keys of before 18.08. */
final class SlurmServers {

  static final String KEY = "SlurmctldHost";

  /** The keys that {@link #KEY} has replaced. */
  static final Set<String> OLD =
      Set.of("controlmachine", "controladdr", "backupcontroller", "backupaddr");

  private SlurmServers() {}

  /** Each as {@code name} or {@code name(address)}, the first controller first. */
  static List<String> of(SlurmConfig config) {
    List<String> hosts = config.parameters(KEY).map(line -> plain(line.value())).toList();
    return hosts.isEmpty()
        ? Stream.of(
                host(config, "ControlMachine", "ControlAddr"),
                host(config, "BackupController", "BackupAddr"))
            .flatMap(Optional::stream)
            .toList()
        : hosts;
  }

  private static Optional<String> host(SlurmConfig config, String name, String address) {
    return config
        .value(name)
        .map(host -> config.value(address).map(at -> plain(host + "(" + at + ")")).orElse(host));
  }

  /** A host's address is its name unless it is told. */
  private static String plain(String host) {
    int open = host.indexOf('(');
    boolean isName = open > 0 && host.substring(open).equals("(" + host.substring(0, open) + ")");
    return isName ? host.substring(0, open) : host;
  }
}
