package dev.ohpc.model.check.files;

import com.google.common.base.CharMatcher;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.Export.Client;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Subnet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who may mount one directory. Of several clients that a host fits, one host comes before networks,
 * these before names with wildcards, netgroups, and all; of one kind the first (exports(5)).
 */
public final class ExportClients {

  private static final CharMatcher WILD = CharMatcher.anyOf("*?[");

  private final Map<Ipv4Address, Client> addresses = new HashMap<>();
  private final Map<String, Client> names = new HashMap<>();
  private final Map<Ipv4Subnet, Network> networks = new HashMap<>();
  private final Set<Integer> prefixes = new HashSet<>();
  private final Map<String, Client> wildcards = new LinkedHashMap<>();
  private final List<Client> netgroups = new ArrayList<>();
  private final List<Client> all = new ArrayList<>();

  ExportClients(List<Export> exports) {
    exports.stream().flatMap(export -> export.allClients().stream()).forEach(this::add);
  }

  private void add(Client client) {
    String host = client.host().toLowerCase(Locale.ROOT);
    Optional<Ipv4Address> address = Addresses.of(host);
    Optional<Ipv4Subnet> network = Addresses.subnet(host);
    if (host.isEmpty() || host.equals("*")) {
      all.add(client);
    } else if (host.startsWith("@")) {
      netgroups.add(client);
    } else if (address.isPresent()) {
      addresses.putIfAbsent(address.get(), client);
    } else if (network.isPresent()) {
      networks.putIfAbsent(network.get(), new Network(networks.size(), client));
      prefixes.add(network.get().prefixLength());
    } else if (WILD.matchesAnyOf(host)) {
      wildcards.putIfAbsent(host, client);
    } else {
      names.putIfAbsent(host, client);
    }
  }

  /** The client that a host is, by its addresses and its names in lower case. */
  public Optional<Client> find(Set<Ipv4Address> hostAddresses, Set<String> hostNames) {
    return first(hostAddresses, addresses::get)
        .or(() -> first(hostNames, names::get))
        .or(() -> first(hostAddresses, this::network))
        .or(() -> wildcard(hostNames))
        .or(() -> netgroups.stream().findFirst())
        .or(() -> all.stream().findFirst());
  }

  private static <K> Optional<Client> first(Set<K> keys, Function<K, @Nullable Client> clients) {
    for (K key : keys) {
      Client client = clients.apply(key);
      if (client != null) {
        return Optional.of(client);
      }
    }
    return Optional.empty();
  }

  private @Nullable Client network(Ipv4Address address) {
    Network first = null;
    for (int prefix : prefixes) {
      Network network = networks.get(Ipv4Subnet.containing(address, prefix));
      if (network != null && (first == null || network.place() < first.place())) {
        first = network;
      }
    }
    return first == null ? null : first.client();
  }

  private Optional<Client> wildcard(Set<String> hostNames) {
    return wildcards.entrySet().stream()
        .filter(client -> hostNames.stream().anyMatch(name -> Glob.matches(client.getKey(), name)))
        .findFirst()
        .map(Map.Entry::getValue);
  }

  /**
   * A network that is a client.
   *
   * @param place its place among the networks
   * @param client the client
   */
  private record Network(int place, Client client) {}
}
