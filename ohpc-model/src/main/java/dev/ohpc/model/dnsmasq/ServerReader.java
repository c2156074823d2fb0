package dev.ohpc.model.dnsmasq;

import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.Server;
import dev.ohpc.model.config.DnsmasqOption.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@code server}, {@code local} and {@code address}: domains between slashes, then an address.
 * Quotes hide nothing.
 */
final class ServerReader {

  private final List<String> domains = new ArrayList<>();
  private final Argument target;

  /** Reads the domains. */
  private ServerReader(Argument argument) {
    Argument rest = argument.open();
    if (rest.startsWith("/")) {
      rest = rest.from(1);
      Optional<Argument> next = rest.tail('/');
      if (next.isEmpty()) {
        domain(rest);
      }
      for (; next.isPresent(); next = rest.tail('/')) {
        domain(rest.head('/'));
        rest = next.get();
      }
    }
    this.target = rest;
  }

  private void domain(Argument domain) {
    String text = domain.text();
    String plain = text.startsWith("*") ? text.substring(1) : text.replaceFirst("^\\.+", "");
    if (!Names.isDomain(plain)) {
      throw domain.invalid("is no domain", "write it as `/example.com/`");
    }
    domains.add(text);
  }

  static Optional<DnsmasqOption> server(String keyword, Argument argument) {
    ServerReader reader = new ServerReader(argument);
    boolean isClosed = reader.domains.isEmpty() || argument.open().from(1).contains('/');
    Server server = reader.server();
    return isClosed ? Optional.of(server) : Optional.empty();
  }

  static Optional<DnsmasqOption> local(String keyword, Argument argument) {
    new ServerReader(argument).server();
    return Optional.of(new Value(keyword, argument.text()));
  }

  static Optional<DnsmasqOption> address(String keyword, Argument argument) {
    Argument target = new ServerReader(argument).target;
    if (!target.isEmpty() && !target.is("#") && !Addresses.isEither(target)) {
      throw target.invalid("is no address", "write an IPv4 or IPv6 address, or `#`");
    }
    return Optional.of(new Value(keyword, argument.text()));
  }

  private Server server() {
    if (target.isEmpty() || target.is("#")) {
      Optional<String> all = target.isEmpty() ? Optional.empty() : Optional.of("#");
      return new Server(domains, all, OptionalInt.empty(), Optional.empty());
    }
    Optional<Argument> source = target.tail('@');
    Argument own = target.head('@');
    OptionalInt port = own.tail('#').map(ServerReader::port).orElse(OptionalInt.empty());
    Argument address = own.head('#');
    if (address.isEmpty()) {
      throw target.invalid("has no address", "write an address before `#` or `@`");
    }
    source.ifPresent(from -> checkSource(address.head('%'), from));
    return new Server(domains, Optional.of(address.text()), port, source.map(Argument::text));
  }

  private static OptionalInt port(Argument port) {
    OptionalInt number = Numbers.port(port);
    if (number.isEmpty()) {
      throw port.invalid("is no port", "write a number of at most 65535 after `#`");
    }
    return number;
  }

  /** Where a query is sent from: an interface, an address with a port, or both. */
  private static void checkSource(Argument server, Argument source) {
    source.tail('#').ifPresent(ServerReader::port);
    Argument plain = source.head('#');
    Argument from = plain.tail('@').orElse(plain);
    boolean fits =
        Addresses.isIpv4(server)
            ? !Addresses.isIpv6(from)
            : !Addresses.isIpv6(server) || !Addresses.isIpv4(from);
    if (!fits) {
      throw source.invalid("is an address of the other family", "ask from one of the same");
    }
    if (plain.contains('@') && Addresses.isEither(server) && !Addresses.isEither(from)) {
      throw source.invalid("names two interfaces", "write `@`, an interface, `@` and an address");
    }
  }
}
