package dev.ohpc.render.compare;

import com.google.common.base.Ascii;
import dev.ohpc.model.config.HostsConfig;
import dev.ohpc.model.config.HostsEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which addresses each name has, in the order of the file (host.conf(5): {@code multi on}, as all
 * distributions have it), those of IPv4 and of IPv6 each for themselves; and which of its names is
 * that of an address. Names are read in any case.
 */
final class HostsMeaning implements Meaning<HostsConfig> {

  @Override
  public void tell(HostsConfig config, Facts facts) {
    Map<String, Set<String>> addresses = new LinkedHashMap<>();
    Map<String, Set<String>> names = new LinkedHashMap<>();
    config.entries().forEach(entry -> read(entry, addresses, names));
    addresses.forEach((name, all) -> byFamily(all).forEach(it -> facts.add("address", name, it)));
    names.forEach((address, all) -> order(address, new ArrayList<>(all), facts));
  }

  private static void read(
      HostsEntry entry, Map<String, Set<String>> addresses, Map<String, Set<String>> names) {
    String address = Network.ofOne(entry.address()).map(Network::toString).orElse(entry.address());
    for (String written : entry.names()) {
      String name = Ascii.toLowerCase(written);
      addresses.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(address);
      names.computeIfAbsent(address, key -> new LinkedHashSet<>()).add(name);
    }
  }

  private static List<String> byFamily(Set<String> addresses) {
    List<String> all = new ArrayList<>(addresses);
    all.sort((a, b) -> Boolean.compare(a.indexOf(':') >= 0, b.indexOf(':') >= 0));
    return all;
  }

  /** The first is the address's name; the others may stand in any order. */
  private static void order(String address, List<String> names, Facts facts) {
    facts.order("order of names", address, names.get(0));
    new TreeSet<>(names).forEach(name -> facts.order("order of names", address, name));
  }
}
