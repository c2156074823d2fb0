package dev.ohpc.render.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.model.config.CgroupConfig;
import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.ChronyDirective;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpRange;
import dev.ohpc.model.config.DnsmasqOption.Flag;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.config.FirewallZone;
import dev.ohpc.model.config.HostnameConfig;
import dev.ohpc.model.config.KernelCommandLine;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.value.HostName;
import dev.ohpc.model.value.InterfaceName;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.Timespan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigFormatsTest {

  private static final HostName NODE = HostName.parse("node1");

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\rb", "a\u0000b", "a\u001bb", "é", "a\u2028b", "a\tb"})
  void aLineIsPrintableAscii(String value) {
    CgroupConfig config =
        CgroupConfig.builder().addStanzas(Stanza.of(new Setting("Key", value))).build();

    assertThatThrownBy(() -> ConfigFormats.cgroup().format(config))
        .isInstanceOf(UnrepresentableException.class)
        .hasMessageStartingWith("line 1 would hold the character U+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\na", "a\n", "\r", "a\r\nb"})
  void theLineThatIsNotOneLineIsTold(String value) {
    ChronyConfig config =
        ChronyConfig.builder()
            .addStanzas(
                Stanza.of(
                    "Two.\nLines.",
                    ChronyDirective.of("server", "a"),
                    ChronyDirective.of("server", value)))
            .build();

    assertThatThrownBy(() -> ConfigFormats.chrony().format(config))
        .isInstanceOf(UnrepresentableException.class)
        .hasMessageStartingWith("line 4 would hold the character U+000");
  }

  @Test
  void aLineOfDnsmasqHasAtMost1024BytesACommentToo() {
    String longest = "x".repeat(1024 - "log-facility=".length());

    assertThat(format(new DnsmasqOption.Value("log-facility", "/" + longest.substring(1))))
        .hasSize(1025);
    assertThatThrownBy(() -> format(new DnsmasqOption.Value("log-facility", "/" + longest)))
        .hasMessage("line 1 would have 1025 bytes, and at most 1024 are read");
    assertThatThrownBy(
            () ->
                ConfigFormats.dnsmasq()
                    .format(
                        DnsmasqConfig.builder()
                            .addStanzas(Stanza.of("x".repeat(1023), new Flag("domain-needed")))
                            .build()))
        .isInstanceOf(UnrepresentableException.class);
  }

  @Test
  void dnsmasqReadsTextInQuotesAndEscapes() {
    assertThat(format(DhcpOption.ofText("66", "a\"b\\c, #d")))
        .isEqualTo("dhcp-option=66,\"a\\\"b\\\\c, #d\"\n");
  }

  @Test
  void aDhcpOptionHasATagAddressesOrNothing() {
    assertThat(format(DhcpOption.rootPath(NODE, "10.0.0.1:/x")))
        .isEqualTo("dhcp-option=tag:node1,option:root-path,\"10.0.0.1:/x\"\n");
    assertThat(
            format(
                DhcpOption.of("6", Ipv4Address.parse("10.0.0.1"), Ipv4Address.parse("10.0.0.2"))))
        .isEqualTo("dhcp-option=6,10.0.0.1,10.0.0.2\n");
    assertThat(format(DhcpOption.of("option:router"))).isEqualTo("dhcp-option=option:router\n");
  }

  @Test
  void aRangeWithoutALastAddressIsStatic() {
    DhcpRange range =
        DhcpRange.of(
            Ipv4Address.parse("10.0.0.0"),
            Optional.empty(),
            Optional.of(Ipv4Address.parse("255.0.0.0")),
            Timespan.INFINITE);

    assertThat(format(range)).isEqualTo("dhcp-range=10.0.0.0,static,255.0.0.0,infinite\n");
  }

  @Test
  void slurmReadsAValueWithABlankInQuotes() {
    CgroupConfig config =
        CgroupConfig.builder().addStanzas(Stanza.of(new Setting("Key", "a b"))).build();

    assertThat(ConfigFormats.cgroup().format(config)).isEqualTo("Key=\"a b\"\n");
  }

  @Test
  void noBlankStandsBetweenAClientAndItsOptions() {
    ExportsConfig exports =
        ExportsConfig.builder()
            .addStanzas(
                Stanza.of(
                    new Export(
                        "/srv",
                        List.of(
                            new Export.Client("10.0.0.1", List.of("rw", "sync")),
                            new Export.Client("10.0.0.2", List.of("ro"))))))
            .build();

    assertThat(ConfigFormats.exports().format(exports))
        .isEqualTo("/srv 10.0.0.1(rw,sync) 10.0.0.2(ro)\n");
  }

  @Test
  void stanzasAreApartAndCommentsAbove() {
    ChronyConfig chrony =
        ChronyConfig.builder()
            .addStanzas(Stanza.of("One.\n\nTwo.", ChronyDirective.of("server", "a", "iburst")))
            .addStanzas(Stanza.of(ChronyDirective.of("local", "stratum", 10)))
            .build();

    assertThat(ConfigFormats.chrony().format(chrony))
        .isEqualTo("# One.\n#\n# Two.\nserver a iburst\n\nlocal stratum 10\n");
  }

  @Test
  void aMachineWithoutANameHasABlankLine() {
    assertThat(ConfigFormats.hostname().format(HostnameConfig.builder().build())).isEqualTo("\n");
    assertThat(ConfigFormats.hostname().format(HostnameConfig.of(NODE))).isEqualTo("node1\n");
  }

  @Test
  void aKernelReads2047BytesOfItsCommandLine() {
    KernelCommandLine tooLong =
        KernelCommandLine.builder().addParameters("x".repeat(2000), "y".repeat(47)).build();

    assertThatThrownBy(() -> ConfigFormats.commandLine().format(tooLong))
        .isInstanceOf(UnrepresentableException.class);
  }

  @Test
  void xmlIsEscaped() {
    FirewallZone zone =
        FirewallZone.builder()
            .shortName("a<b>&\"c\"")
            .description("d")
            .acceptsAll(false)
            .addInterfaces(InterfaceName.parse("end0"))
            .build();

    assertThat(ConfigFormats.firewallZone().format(zone))
        .contains("<zone>\n", "<short>a&lt;b&gt;&amp;\"c\"</short>", "<interface name=\"end0\"/>");
  }

  private static String format(DnsmasqOption option) {
    return ConfigFormats.dnsmasq()
        .format(DnsmasqConfig.builder().addStanzas(Stanza.of(option)).build());
  }

  @Test
  void manyPatternsOfIgnoredKeysAreNotComparedWithLongKeysForEver() {
    String patterns = "IgnoreUnknown " + "x*y,".repeat(5_000) + "z\n";
    assertThat(ConfigFormats.sshClient().parse(patterns + "key 1\n", "config").problems())
        .hasSize(1);
    assertThat(
            ConfigFormats.sshClient()
                .parse(patterns + "k".repeat(20_000) + " 1\n", "config")
                .problems())
        .isEmpty();
  }
}
