package dev.ohpc.netboot.nfs.access;

import com.google.common.collect.ImmutableSet;
import com.google.common.net.InetAddresses;
import dev.ohpc.model.check.files.Glob;
import dev.ohpc.model.config.Export.Client;
import dev.ohpc.model.text.Quoted;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Which clients an entry of exports(5) means.
 *
 * @param rank of several entries that a client fits, the one of the least rank holds
 * @param fits whether a client is meant
 */
record ClientPattern(Rank rank, Predicate<InetAddress> fits) {

  /** The order in which nfs-utils looks entries up. */
  enum Rank {
    HOST,
    SUBNET,
    WILDCARD,
    EVERYBODY
  }

  /**
   * Reads the host of an entry.
   *
   * @param problems is told, in a sentence, of an entry that means nobody
   */
  static ClientPattern of(String host, HostNames names, Consumer<String> problems) {
    String text = host.toLowerCase(Locale.ROOT);
    if (text.isEmpty() || text.equals(Client.EVERYBODY)) {
      return new ClientPattern(Rank.EVERYBODY, client -> true);
    }
    if (text.startsWith("@")) {
      problems.accept(Quoted.of(host) + " is for nobody here: netgroups are not supported");
      return new ClientPattern(Rank.EVERYBODY, client -> false);
    }
    return Network.parse(text)
        .map(network -> new ClientPattern(Rank.SUBNET, network::contains))
        .orElseGet(() -> named(text, names, problems));
  }

  private static ClientPattern named(String host, HostNames names, Consumer<String> problems) {
    boolean isWild = host.matches(".*[*?\\[].*");
    if (isWild) {
      return new ClientPattern(
          Rank.WILDCARD,
          client -> names.name(client).filter(name -> Glob.matches(host, name)).isPresent());
    }
    Set<InetAddress> addresses =
        InetAddresses.isInetAddress(host)
            ? ImmutableSet.of(InetAddresses.forString(host))
            : ImmutableSet.copyOf(names.addresses(host));
    if (addresses.isEmpty()) {
      problems.accept(Quoted.of(host) + " is for nobody here: no such host is known");
    }
    return new ClientPattern(Rank.HOST, addresses::contains);
  }
}
