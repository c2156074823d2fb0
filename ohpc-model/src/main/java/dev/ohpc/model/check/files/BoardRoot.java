package dev.ohpc.model.check.files;

import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.value.InvalidValueException;
import dev.ohpc.model.value.RootPath;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The root file system that DHCP tells a board of.
 *
 * @param board the board
 * @param option the line that tells it
 * @param path what it tells
 */
public record BoardRoot(Board board, DhcpOption option, RootPath path) {

  /** The root path of an option, if it is one over NFS. */
  public static Optional<RootPath> read(DhcpOption option) {
    try {
      return option.text().map(RootPath::parse);
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  /** The lines that tell of a root path. */
  public static Stream<DhcpOption> lines(DnsmasqConfig dnsmasq) {
    return dnsmasq
        .entries(DhcpOption.class)
        .filter(option -> DnsmasqEntries.isOption(option, 17, "root-path"));
  }
}
