package dev.ohpc.testkit;

import com.google.common.collect.ImmutableMap;
import dev.ohpc.model.dnsmasq.DnsmasqOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Lines for dnsmasq.conf, sound and not, the same for the same seed. */
public final class OptionLines {

  private static final List<String> TAGS =
      List.of("tag:a", "tag:!b", "net:c", "set:d", "tag:", "set:\"a,b\"", "\"tag:x\"", "e");
  private static final List<String> ADDRESSES =
      List.of(
          "192.168.1.11",
          "192.168.1.20",
          "10.0.0.1",
          "192.168.1.999",
          "192.168.01.1",
          "1.2.3",
          "\"192.168.1.1\"",
          "192.168.1.1/24",
          "0.0.0.0");
  private static final List<String> IPV6 =
      List.of(
          "2001:db8::1",
          "2001:db8::ff",
          "::",
          "::1",
          "fe80::1",
          "[2001:db8::1]",
          "2001:db8:0:1::1",
          "::ffff:192.0.2.1",
          "1:2:3:4:5:6:7::",
          "2001:db8::zz",
          "[::1/128]",
          "[2001:db8::/64]",
          "[2001:db8::1/64]");
  private static final List<String> LEASES =
      List.of(
          "12h", "infinite", "90", "1w", "45M", "h", "12x", "\"12h\"", "1 2h", "", "deprecated");
  private static final List<String> NAMES =
      List.of(
          "node1",
          "Node-1",
          "a_b",
          "-a",
          "a-",
          "A-",
          "ab--c",
          "Ab--c",
          "node1.cluster.test",
          "x.y z",
          "ignore",
          "\"ignore\"",
          "a b",
          ".",
          "..",
          "x".repeat(63),
          "x".repeat(64));
  private static final List<String> MACS =
      List.of(
          "dc:a6:32:01:02:03",
          "DC:A6:32:01:02:04",
          "dc:a6:32:*:*:*",
          "06-00:50:c2:01:02:03",
          "dc-a6-32-01-02-03",
          "dc:a6:32:01:02",
          "a:b:c",
          "aa:zz",
          "aa:b*",
          "abc:d",
          ":",
          "1:2:3:4:5:6:7:8:9:a:b:c:d:e:f:10:zz",
          "\"dc:a6:32:01:02:03\"");
  private static final List<String> TEXTS =
      List.of(
          "/srv/tftp",
          "pxelinux.0",
          "\"Raspberry Pi Boot\"",
          "\"a, b\"",
          "\"a \\\"quote\\\" and \\\\ \\t\"",
          "a\"b, c\"d",
          "\"a\"\"b",
          "\"\"",
          "",
          "a#b",
          "a\\b",
          "66",
          "0x10",
          "1500",
          "20b",
          "01:02:0a",
          "01:02:zz",
          "x".repeat(260));
  private static final List<String> NUMBERS =
      List.of(
          "0", "1", "53", "65535", "65536", "4294967296", "99999999999999999999", "", "-1", "1x");
  private static final List<String> OPTIONS =
      List.of(
          "3",
          "6",
          "17",
          "66",
          "43",
          "53",
          "60",
          "119",
          "120",
          "121",
          "300",
          "option:router",
          "option:ROUTER",
          "option:root-path",
          "option:mtu",
          "option:T1",
          "option:no-such",
          "option:hostname",
          "option6:dns-server",
          "option6:23",
          "option6:56",
          "option6:domain-search",
          "option6:no-such",
          "encap:175",
          "vendor:PXEClient",
          "vi-encap:9",
          "\"3\"");
  private static final List<String> MODES =
      List.of(
          "static",
          "proxy",
          "ra-only",
          "ra-stateless",
          "slaac",
          "off-link",
          "constructor:eth0",
          "64",
          "48",
          "80",
          "255.255.255.0",
          "255.255.0.0",
          "192.168.1.255");
  private static final List<String> DOMAINS =
      List.of(
          "/cluster.test/",
          "//",
          "/#/",
          "/a/b/",
          "/*.a/",
          "/.a/",
          "/" + "x".repeat(64) + "/",
          "/-A/",
          "/");
  private static final List<String> SOURCES =
      List.of("@eth0", "@10.0.0.2", "@::1", "@eth0@10.0.0.2", "@eth0@eth1", "@10.0.0.2#53", "@#x");

  /** What each option is made of; a field is of one of the lists. */
  private static final ImmutableMap<String, List<List<String>>> GRAMMAR =
      ImmutableMap.<String, List<List<String>>>builder()
          .put(
              "dhcp-host",
              List.of(
                  MACS,
                  MACS,
                  TAGS,
                  ADDRESSES,
                  NAMES,
                  LEASES,
                  IPV6,
                  List.of("id:01:02", "id:*", "id:text", "ID:a:zz", "id:\"a:b\"", "id:")))
          .put("dhcp-range", List.of(TAGS, ADDRESSES, IPV6, MODES, LEASES))
          .put("dhcp-option", List.of(TAGS, OPTIONS, ADDRESSES, TEXTS, IPV6, LEASES))
          .put("dhcp-option-force", List.of(OPTIONS, TEXTS))
          .put("dhcp-match", List.of(TAGS, OPTIONS, TEXTS))
          .put("dhcp-boot", List.of(TAGS, TEXTS, ADDRESSES))
          .put(
              "pxe-service",
              List.of(
                  TAGS,
                  List.of("0", "x86PC", "X86pc", "\"0\"", "\"x86PC\"", "", "no", "99999"),
                  TEXTS,
                  ADDRESSES))
          .put("pxe-prompt", List.of(TAGS, TEXTS, NUMBERS))
          .put("dhcp-mac", List.of(TAGS, MACS))
          .put("dhcp-ignore", List.of(TAGS))
          .put("dhcp-ignore-names", List.of(TAGS))
          .put("dhcp-vendorclass", List.of(TAGS, TEXTS, List.of("enterprise:9")))
          .put("dhcp-userclass", List.of(TAGS, TEXTS))
          .put("dhcp-name-match", List.of(TAGS, NAMES))
          .put("tag-if", List.of(TAGS))
          .put("dhcp-proxy", List.of(ADDRESSES))
          .put("dhcp-reply-delay", List.of(TAGS, NUMBERS))
          .put("interface", List.of(List.of("eth0", "eth*", "", "\"a,b\"")))
          .put("except-interface", List.of(List.of("lo", "")))
          .put("listen-address", List.of(ADDRESSES, IPV6))
          .put("bogus-nxdomain", List.of(ADDRESSES, List.of("10.0.0.0/33", "::1/129", "::1/128")))
          .put(
              "domain",
              List.of(
                  NAMES,
                  List.of(
                      "192.168.1.0/24",
                      "192.168.1.0/33",
                      "local",
                      "eth0",
                      "::/64",
                      "192.168.1.1",
                      "192.168.1.9",
                      "::1")))
          .put("tftp-root", List.of(TEXTS, List.of("eth0")))
          .put("enable-tftp", List.of(List.of("eth0", "")))
          .put("tftp-unique-root", List.of(List.of("mac", "MAC", "ip", "\"mac\"", "no", "")))
          .put("add-mac", List.of(List.of("base64", "text", "\"text\"", "TEXT")))
          .put("local-service", List.of(List.of("net", "host", "no")))
          .put("log-facility", List.of(List.of("daemon", "LOCAL7", "-", "/a", "no", "\"daemon\"")))
          .put("tftp-port-range", List.of(NUMBERS))
          .put("dhcp-alternate-port", List.of(NUMBERS))
          .put("fast-dns-retry", List.of(List.of("50", "49", "1000", "x", "")))
          .buildOrThrow();

  /** Options of one number, one name or one text. */
  private static final List<String> OF_NUMBER =
      List.of(
          "port",
          "cache-size",
          "tftp-max",
          "dhcp-lease-max",
          "log-async",
          "use-stale-cache",
          "port-limit",
          "max-tcp-connections",
          "min-port",
          "local-ttl",
          "dns-forward-max");

  private static final String POISON = " \t#\"\\,:.=-x0a\u0000\u0001\u0010\u001e\u000b\u007f";

  private final Random random;

  /** Begins with a seed. */
  public OptionLines(long seed) {
    this.random = new Random(seed);
  }

  /** Some line, in every second case with a fault that somebody typed. */
  public String next() {
    String line = sound();
    int faults = random.nextBoolean() ? 0 : 1 + random.nextInt(2);
    for (int i = 0; i < faults; i++) {
      line = withFault(line);
    }
    return line;
  }

  private String sound() {
    return switch (random.nextInt(12)) {
      case 0 -> any(DnsmasqOptions.names().asList().stream().filter(this::isHarmless).toList());
      case 1 -> any(OF_NUMBER) + "=" + any(NUMBERS);
      case 2 -> "server=" + server();
      case 3 ->
          any(List.of("local=", "address=")) + any(DOMAINS) + any(List.of("", "#", "10.0.0.1"));
      case 4 -> any(List.of("# a comment", "", "  \t", "log-dhcp # why", "log-dhcp#", "\"\" # a"));
      default -> structured();
    };
  }

  /** Other files and programs are not looked at. */
  private boolean isHarmless(String name) {
    return !name.startsWith("conf-") && !name.equals("dhcp-fqdn");
  }

  private String server() {
    String domains = random.nextInt(3) == 0 ? any(DOMAINS) : "";
    String port = random.nextInt(3) == 0 ? "#" + any(NUMBERS) : "";
    String source = random.nextInt(3) == 0 ? any(SOURCES) : "";
    return domains + any(List.of("10.0.0.1", "2001:db8::1", "#")) + port + source;
  }

  private String structured() {
    String name = any(GRAMMAR.keySet().asList());
    List<List<String>> kinds = GRAMMAR.get(name);
    List<String> fields = new ArrayList<>();
    for (List<String> kind : kinds) {
      if (kinds.size() == 1 || random.nextInt(3) > 0) {
        fields.add(any(kind));
      }
    }
    if (random.nextInt(4) == 0 && !fields.isEmpty()) {
      fields.add(random.nextInt(fields.size()), any(any(kinds)));
    }
    String comma = any(List.of(",", ",", ",", ", ", " ,"));
    String equals = any(List.of("=", "=", "=", " = ", "= "));
    return name + equals + String.join(comma, fields);
  }

  private String withFault(String line) {
    int at = random.nextInt(line.length() + 1);
    int end = Math.min(line.length(), at + 1 + random.nextInt(3));
    String poison = String.valueOf(POISON.charAt(random.nextInt(POISON.length())));
    return switch (random.nextInt(5)) {
      case 0 -> line.substring(0, at) + line.substring(end);
      case 1 -> line.substring(0, at) + poison + line.substring(end);
      case 2 -> line.substring(0, at) + "\"" + line.substring(at, end) + "\"" + line.substring(end);
      case 3 -> line.substring(0, at) + line.substring(at, end) + line.substring(at);
      default -> line.substring(0, at) + poison + line.substring(at);
    };
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
