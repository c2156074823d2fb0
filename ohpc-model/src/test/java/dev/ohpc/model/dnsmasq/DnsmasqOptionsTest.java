package dev.ohpc.model.dnsmasq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.io.BaseEncoding;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpBoot;
import dev.ohpc.model.config.DnsmasqOption.DhcpHost;
import dev.ohpc.model.config.DnsmasqOption.DhcpIgnore;
import dev.ohpc.model.config.DnsmasqOption.DhcpMac;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpRange;
import dev.ohpc.model.config.DnsmasqOption.DhcpRange.Kind;
import dev.ohpc.model.config.DnsmasqOption.DhcpValue;
import dev.ohpc.model.config.DnsmasqOption.Flag;
import dev.ohpc.model.config.DnsmasqOption.Interface;
import dev.ohpc.model.config.DnsmasqOption.Other;
import dev.ohpc.model.config.DnsmasqOption.PxeService;
import dev.ohpc.model.config.DnsmasqOption.Server;
import dev.ohpc.model.config.DnsmasqOption.TftpRoot;
import dev.ohpc.model.config.DnsmasqOption.Value;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacPattern;
import dev.ohpc.model.value.Timespan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What dnsmasq 2.90 reads on a line, fact by fact. */
class DnsmasqOptionsTest {

  private static final Optional<String> NONE = Optional.empty();

  static Stream<Arguments> quotes() {
    return Stream.of(
        arguments("user=a", "a"),
        arguments("user  =  a b ", "a b"),
        arguments("\tuser\t=\ta\r", "a"),
        arguments("user=\"a\"", "a"),
        arguments("user=a\"b\"c", "abc"),
        arguments("user=\" a \"", " a "),
        arguments("user=\"a # b\"", "a # b"),
        arguments("user=a#b", "a#b"),
        arguments("user=a\\nb", "a\\nb"),
        arguments("user=\"\\\"\\\\\\t\\n\\b\\r\\e\"", "\"\\\t\n\b\r\u001b"),
        arguments("user=\"\\a\\x\"", "\\a\\x"),
        // the second of two quotes that touch does not open
        arguments("user=\"a\"\"b", "a\"b"),
        // the characters by which dnsmasq hides letters
        arguments("user=\u0001\u0007\u001e\u001f", "1 ,."),
        arguments("user=\"\u000b\"", "7"),
        arguments("user=", ""),
        arguments("\"us\"er=a", "a"));
  }

  @ParameterizedTest
  @MethodSource("quotes")
  void quotesAndBlanksMeanWhatTheyMeanToDnsmasq(String line, String value) {
    assertThat(read(line)).isEqualTo(new Value("user", value));
  }

  static Stream<Arguments> options() {
    return Stream.of(
        arguments("log-dhcp", new Flag("log-dhcp")),
        arguments("enable-tftp", new Flag("enable-tftp")),
        arguments("enable-tftp=eth0", other("enable-tftp", "eth0")),
        arguments("interface=eth*, lo", new Interface(List.of("eth*", "lo"))),
        arguments("interface=", new Interface(List.of(""))),
        arguments("tftp-root=/a b,eth0", new TftpRoot("/a b", Optional.of("eth0"))),
        arguments("tftp-root=\"/a,b\"", new TftpRoot("/a,b", NONE)),
        arguments("dhcp-ignore=tag:a,net:b,!c", new DhcpIgnore(List.of("a", "b", "!c"))),
        arguments("dhcp-ignore=\"tag:a\"", new DhcpIgnore(List.of("tag:a"))),
        arguments("dhcp-mac=set:a,dc:*", new DhcpMac("a", MacPattern.parse("dc:*"))),
        arguments("dhcp-mac=a,\"dc:*\"", new DhcpMac("a", MacPattern.parse("dc:*"))),
        arguments("dhcp-boot=a", DhcpBoot.of("a")),
        arguments(
            "dhcp-boot=tag:x,a,,10.0.0.1",
            new DhcpBoot(List.of("x"), "a", NONE, Optional.of("10.0.0.1"))),
        arguments("pxe-service=X86pc, \"a, b\"", PxeService.of(0, "a, b")),
        arguments(
            "pxe-service=tag:x,7,a,b,10.0.0.1",
            new PxeService(List.of("x"), 7, "a", Optional.of("b"), Optional.of("10.0.0.1"))),
        arguments("domain=cluster.test", new Value("domain", "cluster.test")),
        arguments(
            "domain=cluster.test,10.0.0.0/8,local",
            other("domain", "cluster.test,10.0.0.0/8,local")),
        arguments("local=/a/b/", new Value("local", "/a/b/")),
        arguments("cname=\"a\" , b\tc", other("cname", "\"a\" , b c")));
  }

  static Stream<Arguments> dhcpOptions() {
    return Stream.of(
        arguments("dhcp-option=3", DhcpOption.of("3")),
        arguments("dhcp-option=6, 10.0.0.1 ,10.0.0.2", DhcpOption.of("6", ip(1), ip(2))),
        arguments("dhcp-option=66,\"10.0.0.1\"", DhcpOption.ofText("66", "10.0.0.1")),
        arguments("dhcp-option=66,10.0.0.1", DhcpOption.of("66", ip(1))),
        arguments("dhcp-option=66,", DhcpOption.ofText("66", "")),
        arguments(
            "dhcp-option=66,a,b c",
            DhcpOption.of("66", List.of(new DhcpValue("a", false), new DhcpValue("b c", false)))),
        // blanks at the comma of a text are letters, and half a text has no record
        arguments("dhcp-option=66,a, b", other("dhcp-option", "66,a, b")),
        arguments("dhcp-option=66,a\"b\"", other("dhcp-option", "66,a\"b\"")),
        arguments(
            "dhcp-option-force=net:a,b,set:c,encap:175,190,1b",
            new DhcpOption(
                true,
                List.of("a", "b", "c"),
                Optional.of("encap:175"),
                "190",
                List.of(new DhcpValue("1b", false)))),
        arguments(
            "dhcp-option=option6:dns-server,[::1]",
            DhcpOption.of("option6:dns-server", List.of(new DhcpValue("[::1]", false)))));
  }

  static Stream<Arguments> hosts() {
    DhcpHost host = host(List.of(), Optional.empty(), NONE, Optional.empty());
    return Stream.of(
        arguments("dhcp-host=", host),
        arguments("dhcp-host=a", host(List.of(), Optional.empty(), Optional.of("a"), time(""))),
        arguments(
            "dhcp-host=12h,a,10.0.0.1,1:2,3:4",
            host(List.of("1:2", "3:4"), Optional.of(ip(1)), Optional.of("a"), time("12h"))),
        arguments("dhcp-host=infinite", host(List.of(), Optional.empty(), NONE, time("infinite"))),
        arguments("dhcp-host=90", host(List.of(), Optional.empty(), NONE, time("90s"))),
        // what is no address is a name, and so is what stands in quotes
        arguments(
            "dhcp-host=192.168.1.999",
            host(List.of(), Optional.empty(), Optional.of("192.168.1.999"), time(""))),
        arguments(
            "dhcp-host=dc-a6-32-01-02-03",
            host(List.of(), Optional.empty(), Optional.of("dc-a6-32-01-02-03"), time(""))),
        arguments(
            "dhcp-host=\"12h\"", host(List.of(), Optional.empty(), Optional.of("12h"), time(""))),
        arguments(
            "dhcp-host=1:2,id:*,set:a,net:b,tag:c,ignore",
            new DhcpHost(
                List.of(MacPattern.parse("1:2")),
                Optional.of("*"),
                List.of("a", "b"),
                List.of("c"),
                Optional.empty(),
                NONE,
                Optional.empty(),
                true)),
        arguments("dhcp-host=a,b", other("dhcp-host", "a,b")),
        arguments("dhcp-host=[::1],a", other("dhcp-host", "[::1],a")),
        arguments("dhcp-host=id:\"a:b\"", other("dhcp-host", "id:\"a:b\"")));
  }

  static Stream<Arguments> ranges() {
    return Stream.of(
        arguments("dhcp-range=10.0.0.1,10.0.0.2", range(Optional.of(ip(2)), Kind.ADDRESSES, NONE)),
        arguments("dhcp-range=10.0.0.1,static,1h", range(Optional.empty(), Kind.STATIC, "1h")),
        arguments("dhcp-range=10.0.0.1,proxy", range(Optional.empty(), Kind.PROXY, NONE)),
        arguments(
            "dhcp-range=tag:a,eth0,10.0.0.1,10.0.0.2,255.0.0.0,10.255.255.255,infinite",
            new DhcpRange(
                List.of("a"),
                Optional.of("eth0"),
                ip(1),
                Optional.of(ip(2)),
                Kind.ADDRESSES,
                Optional.of(Ipv4Address.parse("255.0.0.0")),
                Optional.of(Ipv4Address.parse("10.255.255.255")),
                Optional.of(Timespan.INFINITE))),
        arguments("dhcp-range=::1,::2,64", other("dhcp-range", "::1,::2,64")));
  }

  static Stream<Arguments> servers() {
    return Stream.of(
        arguments("server=10.0.0.1", Server.of(ip(1))),
        arguments("server=\"10.0.0.1\"", Server.of(ip(1))),
        arguments("server=/a/", server(List.of("a"), NONE, OptionalInt.empty(), NONE)),
        arguments("server=//#", server(List.of(""), Optional.of("#"), OptionalInt.empty(), NONE)),
        arguments(
            "server=/a/b/10.0.0.1#5353@eth0",
            server(
                List.of("a", "b"),
                Optional.of("10.0.0.1"),
                OptionalInt.of(5353),
                Optional.of("eth0"))),
        arguments(
            "server=ns.example@10.0.0.1#53",
            server(
                List.of(),
                Optional.of("ns.example"),
                OptionalInt.empty(),
                Optional.of("10.0.0.1#53"))),
        arguments("server=/a", other("server", "/a")));
  }

  @ParameterizedTest
  @MethodSource({"options", "dhcpOptions", "hosts", "ranges", "servers"})
  void anOptionIsReadAndWrittenAsARecordOfItsOwn(String line, DnsmasqOption option) {
    assertThat(read(line)).isEqualTo(option);
    assertThat(read(DnsmasqOptions.print(option))).isEqualTo(option);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("no-such", ProblemCode.UNKNOWN_KEY, 0, 7, "write it as dnsmasq(8) does"),
        arguments("log-querys", ProblemCode.UNKNOWN_KEY, 0, 10, "did you mean `log-queries`?"),
        arguments("Log-dhcp=1", ProblemCode.UNKNOWN_KEY, 0, 8, "did you mean `log-dhcp`?"),
        arguments("--log-dhcp", ProblemCode.UNKNOWN_KEY, 0, 10, "did you mean `log-dhcp`?"),
        arguments("port 53", ProblemCode.UNKNOWN_KEY, 0, 7, "write `=` after `port`"),
        arguments("domain-needed#x", ProblemCode.UNKNOWN_KEY, 0, 15, "did you mean"),
        arguments("\"dhcp\"-host=a", ProblemCode.UNKNOWN_KEY, 1, 11, "`dhcp-host` without quotes"),
        arguments("=a", ProblemCode.UNKNOWN_KEY, 0, 0, "write it as"),
        arguments("log-dhcp=1", ProblemCode.INVALID_VALUE, 9, 10, "leave it out"),
        arguments("log-dhcp=", ProblemCode.INVALID_VALUE, 9, 9, "leave it out"),
        arguments("port", ProblemCode.INVALID_VALUE, 0, 4, "write `port=` and a value"),
        arguments("cache-size", ProblemCode.INVALID_VALUE, 0, 10, "and a value"),
        arguments("port=65536", ProblemCode.INVALID_VALUE, 5, 10, "at most 65535"),
        arguments("user=\"a", ProblemCode.FILE_SYNTAX, 0, 7, "add a `\"`"),
        arguments("user=a #b", ProblemCode.FILE_SYNTAX, 0, 7, "leave it out"),
        arguments("dhcp-option=3,\"10.0.0.1\"", ProblemCode.INVALID_VALUE, 15, 23, "addresses"),
        arguments("dhcp-option=3,10.0.0.1,x", ProblemCode.INVALID_VALUE, 14, 24, "addresses"),
        arguments("dhcp-option=option:ruter", ProblemCode.INVALID_VALUE, 12, 24, "`option:router`"),
        arguments("dhcp-host=aa:zz,a", ProblemCode.INVALID_VALUE, 10, 15, "octets"),
        arguments("dhcp-host=-a", ProblemCode.INVALID_VALUE, 10, 12, "letters"),
        arguments("dhcp-mac=aa:bb", ProblemCode.INVALID_VALUE, 9, 14, "`set:`"),
        arguments("dhcp-range=10.0.0.1", ProblemCode.INVALID_VALUE, 11, 19, "netmask"),
        arguments("dhcp-range=10.0.0.1,10.0.0.2,x", ProblemCode.INVALID_VALUE, 29, 30, "unit"),
        arguments(
            "dhcp-range=10.0.0.1,10.1.0.2,255.255.0.0", ProblemCode.INVALID_VALUE, 11, 40, "ends"),
        arguments("tftp-unique-root=\"mac\"", ProblemCode.INVALID_VALUE, 18, 21, "without quotes"),
        arguments("server=10.0.0.1@::1", ProblemCode.INVALID_VALUE, 16, 19, "same"),
        arguments("address=/a/b", ProblemCode.INVALID_VALUE, 11, 12, "or `#`"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatDnsmasqRefusesIsRefusedWhereItStands(
      String line, ProblemCode code, int start, int end, String hint) {
    assertThatThrownBy(() -> DnsmasqOptions.read(line))
        .isInstanceOfSatisfying(
            InvalidOptionException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(line.substring(e.start(), e.end())).isEqualTo(line.substring(start, end));
              assertThat(e.hint()).contains(hint);
            });
  }

  @Test
  void aLineOfEmptyQuotesIsNothing() {
    assertThat(DnsmasqOptions.read("\"\"")).isEmpty();
  }

  @Test
  void anOptionOfTheCommandLineIsKnownAsOne() {
    assertThat(DnsmasqOptions.isForCommandLine("test")).isTrue();
    assertThat(DnsmasqOptions.isForCommandLine("log-dhcp")).isFalse();
    assertThat(read("test")).isEqualTo(new Flag("test"));
  }

  @Test
  void namesOfTheSameOptionCountAsOne() {
    assertThat(DnsmasqOptions.once("dhcp-lease")).isEqualTo(DnsmasqOptions.once("dhcp-leasefile"));
    assertThat(DnsmasqOptions.once("port")).isPresent();
    assertThat(DnsmasqOptions.once("tftp-root")).isEmpty();
  }

  private static DnsmasqOption read(String line) {
    return DnsmasqOptions.read(line).orElseThrow();
  }

  private static Other other(String keyword, String value) {
    return new Other(keyword, Optional.of(value));
  }

  private static Ipv4Address ip(int last) {
    return Ipv4Address.parse("10.0.0." + last);
  }

  private static Optional<Timespan> time(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Timespan.parse(text));
  }

  private static DhcpHost host(
      List<String> macs,
      Optional<Ipv4Address> address,
      Optional<String> name,
      Optional<Timespan> lease) {
    return new DhcpHost(
        macs.stream().map(MacPattern::parse).toList(),
        NONE,
        List.of(),
        List.of(),
        address,
        name,
        lease,
        false);
  }

  private static DhcpRange range(Optional<Ipv4Address> last, Kind kind, Optional<String> lease) {
    return new DhcpRange(
        List.of(),
        NONE,
        ip(1),
        last,
        kind,
        Optional.empty(),
        Optional.empty(),
        lease.map(Timespan::parse));
  }

  private static DhcpRange range(Optional<Ipv4Address> last, Kind kind, String lease) {
    return range(last, kind, Optional.of(lease));
  }

  private static Server server(
      List<String> domains, Optional<String> address, OptionalInt port, Optional<String> source) {
    return new Server(domains, address, port, source);
  }

  /** What a capture of dnsmasq 2.90 shows for each line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3,192.168.1.1,0.0.0.0          | 3 ADDRESSES c0a8010100000000",
        "66,\"192.168.1.1\"             | 66 TEXT 3139322e3136382e312e31",
        "3                              | 3 OCTETS ''",
        "option:mtu,1500                | 26 OCTETS 05dc",
        "224,300                        | 224 OCTETS 012c",
        "224,7i                         | 224 OCTETS 00000007",
        "224,01:2:ff                    | 224 OCTETS 0102ff",
        "option:T1,30m                  | 58 OCTETS 00000708",
        "121,192.168.9.0/24,192.168.1.1 | 121 OCTETS 18c0a809c0a80101",
        "120,192.168.1.1                | 120 OCTETS 01c0a80101",
        "119,b.test,a.b.test            | 119 OCTETS 01620474657374000161c000"
      })
  void theValueOfADhcpOptionIsWhatDnsmasqSends(String option, String sent) {
    DhcpOption read = (DhcpOption) DnsmasqOptions.read("dhcp-option=" + option).orElseThrow();
    DhcpOptionData data = DnsmasqOptions.data(read);

    String octets = BaseEncoding.base16().lowerCase().encode(data.octets());
    assertThat(data.number() + " " + data.form() + " " + (octets.isEmpty() ? "''" : octets))
        .isEqualTo(sent);
  }
}
