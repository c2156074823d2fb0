package dev.ohpc.model.dnsmasq;

import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpHost;
import dev.ohpc.model.config.DnsmasqOption.Other;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.value.Ipv4Address;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the lines of one file say that no line below may say again. */
public final class Repeats {

  private final Set<String> options = new HashSet<>();
  private final Set<Ipv4Address> addresses = new HashSet<>();

  /** Nothing was said yet. */
  public Repeats() {}

  /**
   * Takes in a line, if it may be there.
   *
   * @throws InvalidOptionException if dnsmasq does not take it after those before it
   */
  public void add(DnsmasqOption option) {
    Optional<String> once = DnsmasqOptions.once(option.keyword());
    if (once.isPresent() && !options.add(once.get())) {
      throw new InvalidOptionException(
          ProblemCode.DUPLICATE_KEY,
          0,
          option.keyword().length(),
          "`" + option.keyword() + "` is set a second time, and dnsmasq takes it once",
          "keep one of them");
    }
    List<Ipv4Address> reserved = reserved(option);
    for (Ipv4Address address : reserved) {
      if (addresses.contains(address)) {
        throw new InvalidOptionException(
            ProblemCode.DUPLICATE_ADDRESS,
            0,
            Integer.MAX_VALUE,
            "`" + address + "` is the address of a dhcp-host above, too",
            "give each an address of its own");
      }
    }
    if (!reserved.isEmpty()) {
      addresses.add(reserved.get(reserved.size() - 1));
    }
  }

  private static List<Ipv4Address> reserved(DnsmasqOption option) {
    if (option instanceof DhcpHost host) {
      return host.address().map(List::of).orElse(List.of());
    }
    if (option instanceof Other other && other.keyword().equals("dhcp-host")) {
      Optional<Argument> argument = OptionLine.of(other.line()).argument();
      return argument.map(DhcpHostReader::addresses).orElse(List.of());
    }
    return List.of();
  }
}
