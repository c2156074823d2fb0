package dev.ohpc.model.dnsmasq;

import dev.ohpc.model.config.DnsmasqOption;
import java.util.Optional;

/** How an option reads what stands after its {@code =}. */
@FunctionalInterface
interface ArgumentReader {

  /**
   * Reads an argument as dnsmasq does.
   *
   * @return the option, or nothing if it is sound and no record but {@link DnsmasqOption.Other} has
   *     room for what it says
   * @throws InvalidOptionException if dnsmasq does not take it
   */
  Optional<DnsmasqOption> read(String keyword, Argument argument);
}
