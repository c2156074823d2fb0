package dev.ohpc.model.dnsmasq;

import com.google.common.base.Splitter;
import dev.ohpc.model.text.Similar;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The options of DHCP that dnsmasq 2.90 knows by a name, and what values they take ({@code dnsmasq
 * --help dhcp} and {@code dhcp6} list the names).
 */
final class DhcpOptionTable {

  /**
   * Name, number and kind: {@code A} addresses, {@code N} text, {@code R} domains, {@code C} texts,
   * {@code T} a time, a digit for a number of so many octets, and {@code I} for what dnsmasq sends
   * by itself, which has no name in a {@code dhcp-option}.
   */
  private static final String DHCP =
      """
      netmask 1 A; time-offset 2 4; router 3 A; dns-server 6 A; log-server 7 A; lpr-server 9 A;
      hostname 12 IN; boot-file-size 13 2; domain-name 15 N; swap-server 16 A; root-path 17 N;
      extension-path 18 N; ip-forward-enable 19 1; non-local-source-routing 20 1;
      policy-filter 21 A; max-datagram-reassembly 22 2; default-ttl 23 1; mtu 26 2;
      all-subnets-local 27 1; broadcast 28 IA; router-discovery 31 1; router-solicitation 32 A;
      static-route 33 A; trailer-encapsulation 34 1; arp-timeout 35 4; ethernet-encap 36 1;
      tcp-ttl 37 1; tcp-keepalive 38 4; nis-domain 40 N; nis-server 41 A; ntp-server 42 A;
      vendor-encap 43 I; netbios-ns 44 A; netbios-dd 45 A; netbios-nodetype 46 1;
      netbios-scope 47 -; x-windows-fs 48 A; x-windows-dm 49 A; requested-address 50 IA;
      lease-time 51 IT; option-overload 52 I; message-type 53 I; server-identifier 54 IA;
      parameter-request 55 I; message 56 I; max-message-size 57 I; T1 58 T; T2 59 T;
      vendor-class 60 -; client-id 61 I; nis+-domain 64 N; nis+-server 65 A; tftp-server 66 N;
      bootfile-name 67 N; mobile-ip-home 68 A; smtp-server 69 A; pop3-server 70 A;
      nntp-server 71 A; irc-server 74 A; user-class 77 -; rapid-commit 80 -; FQDN 81 I;
      agent-id 82 I; client-arch 93 2; client-interface-id 94 -; client-machine-id 97 -;
      posix-timezone 100 N; tzdb-timezone 101 N; ipv6-only 108 4; subnet-select 118 I;
      domain-search 119 R; sip-server 120 -; classless-static-route 121 -;
      vendor-id-encap 125 -; tftp-server-address 150 A; server-ip-address 255 A;
      """;

  private static final String DHCP6 =
      """
      client-id 1 I; server-id 2 I; ia-na 3 I; ia-ta 4 I; iaaddr 5 I; oro 6 I; preference 7 I;
      unicast 12 I; status 13 I; rapid-commit 14 I; user-class 15 IC; vendor-class 16 IC;
      vendor-opts 17 I; sip-server-domain 21 R; sip-server 22 A; dns-server 23 A;
      domain-search 24 R; nis-server 27 A; nis+-server 28 A; nis-domain 29 R; nis+-domain 30 R;
      sntp-server 31 A; information-refresh-time 32 T; FQDN 39 IR; posix-timezone 41 N;
      tzdb-timezone 42 N; ntp-server 56 -; bootfile-url 59 N; bootfile-param 60 C;
      """;

  /** The highest number in the tables is that of a single octet. */
  private static final int NUMBERS = 256;

  /** The options of DHCP. */
  static final DhcpOptionTable IPV4 = new DhcpOptionTable("option:", DHCP);

  /** The options of DHCPv6. */
  static final DhcpOptionTable IPV6 = new DhcpOptionTable("option6:", DHCP6);

  private final String prefix;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final String[] kinds = new String[NUMBERS];
  private final Set<String> textNames = new HashSet<>();

  private DhcpOptionTable(String prefix, String table) {
    this.prefix = prefix;
    Arrays.fill(kinds, "");
    for (String row : Splitter.on(';').trimResults().omitEmptyStrings().split(table)) {
      List<String> words = Splitter.on(' ').splitToList(row);
      Integer number = Integer.valueOf(words.get(1));
      String name = words.get(0).toLowerCase(Locale.ROOT);
      numbers.put(name, number);
      kinds[number] = words.get(2).equals("-") ? "" : words.get(2);
      if (kinds[number].equals("N")) {
        textNames.add(prefix + name);
      }
    }
  }

  /** What begins a name. */
  String prefix() {
    return prefix;
  }

  /** The number of an option by its name, in any case. */
  Optional<Integer> number(String name) {
    return Optional.ofNullable(numbers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The kind of an option; empty for one that is not known. */
  String kind(int number) {
    return number >= 0 && number < NUMBERS ? kinds[number] : "";
  }

  /** Whether an option's value is any text, by its name in lower case with what begins it. */
  boolean isOfText(String option) {
    return textNames.contains(option);
  }

  /** The name, with what begins it, that somebody probably meant. */
  Optional<String> closest(String name) {
    return Similar.to(name, numbers.keySet()).map(found -> prefix + found);
  }
}
