package dev.ohpc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpHost;
import dev.ohpc.model.config.DnsmasqOption.DhcpOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpValue;
import dev.ohpc.model.dnsmasq.DnsmasqOptions;
import dev.ohpc.model.dnsmasq.InvalidOptionException;
import dev.ohpc.model.value.Ipv4Address;
import dev.ohpc.model.value.MacPattern;
import dev.ohpc.render.format.ConfigFormats;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The laws of a two-way format, for dnsmasq.conf. */
class DnsmasqProperties {

  /** Words, and what is not one, that lines may take for something else. */
  private static final String ODD =
      "|ignore|infinite|12h|7|m|mm|-a|_a|A|a.b|a b|10.0.0.1|a:b|tag:a|set:a|net:a|id:a|option:router"
          + "|#| |,|\"|\\|\t|\u00e9|/|*|f|ff:ff|1b|[::1]|-";

  @Provide
  Arbitrary<DnsmasqConfig> configs() {
    return DnsmasqConfigs.valid();
  }

  @Property(tries = 50)
  void theConfigurationOfAClusterIsReadAsItWas(@ForAll("clusters") ClusterSpec spec) {
    DnsmasqConfig config = spec.configs().sms().dnsmasq();
    String text = ConfigFormats.dnsmasq().format(config);

    assertThat(ConfigFormats.dnsmasq().parse(text, "dnsmasq.conf").orThrow()).isEqualTo(config);
  }

  @Provide
  Arbitrary<ClusterSpec> clusters() {
    return ClusterSpecs.valid();
  }

  @Property
  void anEditSaysWhatItIsTold(
      @ForAll("configs") DnsmasqConfig before, @ForAll("configs") DnsmasqConfig after) {
    String text = ConfigFormats.dnsmasq().format(before);

    assertThat(ConfigFormats.dnsmasq().parse(text, "dnsmasq.conf").with(after).config().entries())
        .containsExactlyElementsOf(after.entries().toList());
  }

  @Property(tries = 5000)
  void aLineThatIsWrittenIsReadAsItsOption(@ForAll("nearlyPlain") DnsmasqOption option) {
    written(option).ifPresent(line -> assertThat(read(line)).as(line).isEqualTo(option));
  }

  private static Optional<String> written(DnsmasqOption option) {
    try {
      return Optional.of(DnsmasqOptions.print(option));
    } catch (InvalidOptionException e) {
      return Optional.empty();
    }
  }

  private static DnsmasqOption read(String line) {
    return DnsmasqOptions.read(line).orElseThrow();
  }

  /** Options of plain words, and of words that are plain but for one thing. */
  @Provide
  Arbitrary<DnsmasqOption> nearlyPlain() {
    return Arbitraries.oneOf(hosts(), options());
  }

  private static Arbitrary<DnsmasqOption> hosts() {
    Arbitrary<MacPattern> macs =
        Arbitraries.of("dc:a6:32:00:00:01", "dc:a6:32:*:*:*", "06-00:50:c2:01:02:03", "1:")
            .map(MacPattern::parse);
    return Combinators.combine(
            macs.list().ofMaxSize(2),
            words().list().ofMaxSize(2),
            words().list().ofMaxSize(2),
            Arbitraries.just(Ipv4Address.parse("10.0.0.1")).optional(0.5),
            words().optional(0.8),
            Arbitraries.of(true, false))
        .as(
            (mac, sets, tags, address, name, ignored) ->
                new DhcpHost(
                    mac, Optional.empty(), sets, tags, address, name, Optional.empty(), ignored));
  }

  private static Arbitrary<DnsmasqOption> options() {
    Arbitrary<DhcpValue> values =
        Combinators.combine(
                words().list().ofMinSize(1).ofMaxSize(4).map(words -> String.join("", words)),
                Arbitraries.frequency(Tuple.of(9, true), Tuple.of(1, false)))
            .as(DhcpValue::new);
    return Combinators.combine(
            words().list().ofMaxSize(2),
            Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.integers().between(0, 255).map(String::valueOf)),
                Tuple.of(
                    4,
                    Arbitraries.of(
                        "option:root-path",
                        "option:ROOT-PATH",
                        "option:tftp-server",
                        "option:domain-name",
                        "option:router",
                        "option:hostname",
                        "option:domain-search",
                        "option:sip-server",
                        "option:T1",
                        "option:user-class",
                        "option:no-such",
                        "option6:bootfile-url"))),
            Arbitraries.frequencyOf(
                Tuple.of(9, values.list().ofSize(1)), Tuple.of(1, values.list().ofMaxSize(2))))
        .as((tags, option, value) -> new DhcpOption(false, tags, Optional.empty(), option, value));
  }

  private static Arbitrary<String> words() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.of("node1", "a-b", "srv", "x")),
        Tuple.of(1, Arbitraries.of(ODD.split("\\|"))));
  }
}
