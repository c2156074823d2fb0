package dev.ohpc.model.dnsmasq;

import dev.ohpc.model.config.DnsmasqOption;
import java.util.Optional;

/** {@code domain}: a domain, and maybe the addresses that are in it. */
final class DomainReader {

  private DomainReader() {}

  static Optional<DnsmasqOption> read(String keyword, Argument argument) {
    Argument domain = argument.head(',');
    Optional<DnsmasqOption> value = Values.domain().read(keyword, domain);
    Optional<Argument> range = argument.tail(',').map(Argument::open);
    if (range.isEmpty()) {
      return value;
    }
    if (range.get().contains('/')) {
      network(range.get());
    } else {
      addresses(range.get());
    }
    return Optional.empty();
  }

  private static void network(Argument range) {
    Argument address = range.head('/');
    Argument rest = range.tail('/').orElseThrow();
    int prefix = Values.number(rest.head(','));
    int most = Addresses.isIpv6(address) ? 128 : 32;
    if (!Addresses.isEither(address) || prefix > most) {
      throw range.invalid("is no network", "write an address, `/` and a number");
    }
    Optional<Argument> flag = rest.tail(',').filter(word -> !word.is("local"));
    if (flag.isPresent()) {
      throw flag.get().invalid("is not `local`", "write `local`, or leave it out");
    }
  }

  /** Two addresses of one family; with neither, it is an interface. */
  private static void addresses(Argument range) {
    Argument first = range.head(',');
    Optional<Argument> second = range.tail(',').map(rest -> rest.head(','));
    boolean fits =
        Addresses.isIpv4(first)
            ? second.filter(last -> !Addresses.isIpv4(last)).isEmpty()
            : !Addresses.isIpv6(first) || second.filter(last -> !Addresses.isIpv6(last)).isEmpty();
    if (!fits) {
      throw range.invalid("is no range of addresses", "write two addresses with a comma");
    }
  }
}
