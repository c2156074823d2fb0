package dev.ohpc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.render.format.ConfigDocument;
import dev.ohpc.render.format.ConfigFormats;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of a two-way format, for dnsmasq.conf. */
class DnsmasqProperties {

  @Provide
  Arbitrary<DnsmasqConfig> configs() {
    return DnsmasqConfigs.valid();
  }

  @Property
  void whatIsWrittenIsReadAsItWas(@ForAll("configs") DnsmasqConfig config) {
    String text = ConfigFormats.dnsmasq().format(config);
    ConfigDocument<DnsmasqConfig> document = ConfigFormats.dnsmasq().parse(text, "dnsmasq.conf");

    assertThat(document.problems()).as(text).isEmpty();
    assertThat(document.config()).as(text).isEqualTo(config);
    assertThat(document.text()).isEqualTo(text);
    assertThat(document.with(config).text()).isEqualTo(text);
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
}
