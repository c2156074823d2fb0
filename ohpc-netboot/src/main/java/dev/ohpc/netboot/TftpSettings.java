package dev.ohpc.netboot;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a dnsmasq.conf says of TFTP, dnsmasq(8). */
record TftpSettings(ImmutableMap<String, String> options) {

  private static final int TRANSFERS = 50; // dnsmasq's own, unless told
  private static final Duration IDLE = Duration.ofMinutes(2); // dnsmasq 2.90, tftp.c
  private static final int HEADERS = 20 + 8 + 4; // bytes of IP, UDP and TFTP

  /** What would change what boards see, and is not done here. */
  private static final ImmutableSet<String> NOT_FOLLOWED =
      ImmutableSet.of(
          "tftp-lowercase",
          "tftp-no-blocksize",
          "tftp-port-range",
          "tftp-secure",
          "tftp-single-port");

  static TftpSettings of(DnsmasqConfig config) {
    ImmutableMap.Builder<String, String> options = ImmutableMap.builder();
    config
        .entries()
        .filter(option -> option.keyword().contains("tftp"))
        .forEach(option -> options.put(option.keyword(), value(option)));
    return new TftpSettings(options.buildKeepingLast());
  }

  private static String value(DnsmasqOption option) {
    if (option instanceof DnsmasqOption.Value value) {
      return value.value();
    }
    return option instanceof DnsmasqOption.Other other ? other.value().orElse("") : "";
  }

  boolean isEnabled() {
    return options.containsKey("enable-tftp");
  }

  List<String> notFollowed() {
    return options.keySet().stream().filter(NOT_FOLLOWED::contains).toList();
  }

  void apply(TftpServerBuilder server) {
    server.idleTime(IDLE).maxTransfers(number("tftp-max").orElse(TRANSFERS));
    number("tftp-mtu").ifPresent(mtu -> server.maxBlockSize(mtu - HEADERS));
    uniqueRoot().ifPresent(server::uniqueRoot);
  }

  private Optional<UniqueRoot> uniqueRoot() {
    return Optional.ofNullable(options.get("tftp-unique-root"))
        .map(value -> value.equals("mac") ? UniqueRoot.MAC : UniqueRoot.IP);
  }

  private Optional<Integer> number(String option) {
    return Optional.ofNullable(options.get(option)).map(Ints::tryParse);
  }
}
