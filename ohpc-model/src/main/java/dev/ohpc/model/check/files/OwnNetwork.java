package dev.ohpc.model.check.files;

import com.google.common.base.Splitter;
import dev.ohpc.model.config.IniSection;
import dev.ohpc.model.config.KeyfileConfig;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Ipv4Subnet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The server's own addresses, names and networks, as its keyfiles and its {@code /etc/hosts} give
 * them.
 *
 * @param addresses its addresses
 * @param names its names in lower case; that of {@code /etc/hostname} without its domain, too
 * @param subnets the networks that its interfaces are in
 * @param interfaces the interfaces that its connections name
 */
public record OwnNetwork(
    Set<Ipv4Address> addresses,
    Set<String> names,
    Set<Ipv4Subnet> subnets,
    Set<String> interfaces) {

  public static OwnNetwork of(ServerFiles server) {
    OwnNetwork own =
        new OwnNetwork(
            new LinkedHashSet<>(), new HashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    server.keyfiles().forEach(own::add);
    server.hostname().flatMap(file -> file.name()).ifPresent(own::addHostName);
    server.hosts().stream()
        .flatMap(hosts -> hosts.entries())
        .filter(entry -> own.isAddress(entry.address()))
        .forEach(entry -> entry.names().forEach(name -> own.addName(name.toString())));
    return own;
  }

  private void add(KeyfileConfig keyfile) {
    keyfile.value("connection", "interface-name").ifPresent(interfaces::add);
    keyfile.sections().stream()
        .filter(section -> section.name().equals("ipv4"))
        .flatMap(OwnNetwork::addresses)
        .forEach(this::add);
  }

  /** The values of {@code address1}, {@code address2} and so on (nm-settings-keyfile(5)). */
  private static Stream<String> addresses(IniSection section) {
    return section.stanzas().stream()
        .flatMap(stanza -> stanza.entries().stream())
        .filter(setting -> setting.key().startsWith("address"))
        .map(Setting::value);
  }

  private void add(String given) {
    String network = withoutGateway(given);
    Addresses.of(Splitter.on('/').splitToList(network).get(0)).ifPresent(addresses::add);
    Addresses.subnet(network).ifPresent(subnets::add);
  }

  private static String withoutGateway(String value) {
    int comma = value.indexOf(',');
    return comma < 0 ? value : value.substring(0, comma);
  }

  private void addHostName(HostName name) {
    addName(name.toString());
    addName(Splitter.on('.').splitToList(name.toString()).get(0));
  }

  private void addName(String name) {
    names.add(name.toLowerCase(Locale.ROOT));
  }

  /** Whether nothing is known of the server. */
  public boolean isUnknown() {
    return addresses.isEmpty();
  }

  /** Whether a name or an address is the server's. */
  public boolean isOwn(String host) {
    return names.contains(host.toLowerCase(Locale.ROOT)) || isAddress(host);
  }

  private boolean isAddress(String text) {
    return Addresses.of(text).filter(addresses::contains).isPresent();
  }

  /** Whether the server has an interface in the network of an address. */
  public boolean isNear(Ipv4Address address) {
    return subnets.stream().anyMatch(subnet -> subnet.contains(address));
  }
}
