package dev.ohpc.model.dnsmasq;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import dev.ohpc.model.dnsmasq.OptionKind.Need;
import java.util.Optional;

/**
 * All options of dnsmasq 2.90. Each was tried with {@code dnsmasq --test}: alone, with {@code =},
 * with a value and twice.
 */
final class OptionTable {

  private static final ImmutableMap.Builder<String, OptionKind> ALL = ImmutableMap.builder();

  static {
    add(Need.COMMAND_LINE, Lists::any, "help test version");
    add(
        Need.NONE,
        Lists::any,
        """
        all-servers bind-dynamic bind-interfaces bogus-priv clear-on-reload conntrack
        dhcp-authoritative dhcp-client-update dhcp-fqdn dhcp-ignore-clid dhcp-no-override
        dhcp-rapid-commit dhcp-sequential-ip dns-loop-detect dnssec dnssec-debug
        dnssec-no-timecheck domain-needed enable-ra expand-hosts filter-A filter-AAAA filterwin2k
        keep-in-foreground leasefile-ro localise-queries localmx log-debug log-dhcp no-daemon
        no-hosts no-ident no-negcache no-ping no-poll no-resolv no-round-robin proxy-dnssec
        quiet-dhcp quiet-dhcp6 quiet-ra quiet-tftp read-ethers rebind-localhost-ok script-arp
        script-on-renewal selfmx stop-dns-rebind strict-order strip-mac strip-subnet tftp-lowercase
        tftp-no-blocksize tftp-no-fail tftp-secure tftp-single-port""");
    addNumbers();
    addTexts();
    addDns();
    addDhcp();
    add(Need.OPTIONAL, Lists::any, "enable-tftp");
    add(Need.REQUIRED, BootReaders::tftpRoot, "tftp-root");
    add(Need.OPTIONAL, Values.choiceInAnyCase("ip", "mac"), "tftp-unique-root");
  }

  private static void addNumbers() {
    addOnce(
        Need.REQUIRED,
        Values.number(),
        """
        auth-ttl cache-size dhcp-lease-max dhcp-ttl dns-forward-max edns-packet-max local-ttl
        max-cache-ttl max-ttl min-cache-ttl neg-ttl tftp-max tftp-mtu""");
    addOnce(Need.OPTIONAL, Values.number(), "log-async");
    addOnce(Need.OPTIONAL, Values.atLeast(0), "use-stale-cache");
    addOnce(Need.REQUIRED, Values.atLeast(1), "port-limit max-tcp-connections");
    addOnce(Need.REQUIRED, Values.port(), "port query-port min-port max-port");
    addOnce(Need.REQUIRED, Lists::portRange, "tftp-port-range");
    addOnce(Need.OPTIONAL, Lists::ports, "dhcp-alternate-port");
    addOnce(Need.OPTIONAL, Lists::retries, "fast-dns-retry");
    addOnce(Need.REQUIRED, Lists.tagged(Values.number()), "dhcp-reply-delay");
  }

  private static void addTexts() {
    addOnce(Need.OPTIONAL, Values::text, "user group pid-file enable-dbus enable-ubus");
    addOnce(
        Need.REQUIRED,
        Values::text,
        "servers-file dhcp-script dhcp-scriptuser dnssec-timestamp dumpfile add-cpe-id");
    add(Need.OPTIONAL, Values::text, "resolv-file conf-file");
    add(
        Need.REQUIRED,
        Values::text,
        """
        addn-hosts hostsdir dhcp-hostsfile dhcp-optsfile dhcp-hostsdir dhcp-optsdir conf-script
        dhcp-luascript""");
    add(Need.REQUIRED, Lists::any, "conf-dir");
    add(Need.OPTIONAL, Values::word, "log-queries");
    addOnce(Need.REQUIRED, Values::word, "dumpmask");
    addOnce(Need.REQUIRED, Values.facility(), "log-facility");
    add("dhcp-leasefile", Need.OPTIONAL, Optional.of("dhcp-leasefile"), Values::text);
    add("dhcp-lease", Need.REQUIRED, Optional.of("dhcp-leasefile"), Values::text);
  }

  private static void addDns() {
    add(Need.REQUIRED, ServerReader::server, "server");
    add(Need.REQUIRED, ServerReader::local, "local");
    add(Need.REQUIRED, ServerReader::address, "address");
    add(Need.REQUIRED, DomainReader::read, "domain domain-suffix");
    add(Need.REQUIRED, Lists::interfaces, "interface");
    add(Need.REQUIRED, Lists.addresses(true), "listen-address auth-peer");
    add(Need.REQUIRED, Lists::network, "bogus-nxdomain ignore-address");
    addOnce(Need.REQUIRED, Values.domain(), "mx-target");
    addOnce(Need.OPTIONAL, Values.choice("net", "host"), "local-service");
    add(Need.OPTIONAL, Values.choiceInQuotes("base64", "text"), "add-mac");
    add(Need.OPTIONAL, Values.choice("no"), "dnssec-check-unsigned");
    add(
        Need.REQUIRED,
        Lists::any,
        """
        alias auth-sec-servers auth-zone bridge-interface caa-record cache-rr cname
        connmark-allowlist dns-rr dynamic-host except-interface filter-rr host-record
        interface-name ipset mx-host naptr-record nftset ptr-record ra-param rebind-domain-ok
        rev-server srv-host synth-domain trust-anchor txt-record""");
    addOnce(Need.REQUIRED, Lists::any, "auth-server auth-soa dnssec-limits");
    addOnce(Need.OPTIONAL, Lists::any, "add-subnet connmark-allowlist-enable umbrella");
  }

  private static void addDhcp() {
    add(Need.REQUIRED, DhcpHostReader::read, "dhcp-host");
    add(Need.REQUIRED, DhcpRangeReader::read, "dhcp-range");
    add(Need.REQUIRED, DhcpOptionReader::read, "dhcp-option dhcp-option-force");
    add(Need.REQUIRED, DhcpOptionReader::match, "dhcp-match");
    add(Need.REQUIRED, BootReaders::dhcpBoot, "dhcp-boot");
    add(Need.REQUIRED, BootReaders::dhcpMac, "dhcp-mac");
    add(Need.REQUIRED, BootReaders::pxeService, "pxe-service");
    add(Need.REQUIRED, Lists.tagged(Lists::any), "pxe-prompt");
    add(Need.REQUIRED, Lists::tags, "dhcp-ignore");
    add(
        Need.REQUIRED,
        Lists::setFor,
        "dhcp-vendorclass dhcp-userclass dhcp-circuitid dhcp-remoteid dhcp-subscrid");
    add(Need.REQUIRED, Lists::setForName, "dhcp-name-match");
    add(Need.REQUIRED, Lists::tagIf, "tag-if");
    add(Need.OPTIONAL, Lists.ipv4Addresses(), "dhcp-proxy");
    addOnce(Need.REQUIRED, Lists::any, "dhcp-duid");
    add(
        Need.REQUIRED,
        Lists::any,
        """
        dhcp-pxe-vendor dhcp-relay no-dhcp-interface no-dhcpv4-interface no-dhcpv6-interface
        shared-network""");
    add(
        Need.OPTIONAL,
        Lists::any,
        "bootp-dynamic dhcp-broadcast dhcp-generate-names dhcp-ignore-names");
  }

  private OptionTable() {}

  private static void add(Need need, ArgumentReader reader, String names) {
    for (String name : Splitter.onPattern("\\s+").split(names)) {
      add(name, need, Optional.empty(), reader);
    }
  }

  private static void addOnce(Need need, ArgumentReader reader, String names) {
    for (String name : Splitter.onPattern("\\s+").split(names)) {
      add(name, need, Optional.of(name), reader);
    }
  }

  private static void add(String name, Need need, Optional<String> once, ArgumentReader reader) {
    ALL.put(name, new OptionKind(name, need, once, reader));
  }

  static ImmutableMap<String, OptionKind> all() {
    return ALL.buildOrThrow();
  }
}
