package dev.ohpc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.problem.Source;
import dev.ohpc.render.format.ConfigDocument;
import dev.ohpc.render.format.ConfigFormats;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of real projects keep each byte, and each of their lines can be written. */
class DnsmasqCorpusTest {

  @Test
  void aFileIsWrittenAsItWasRead() {
    for (ConfigDocument<DnsmasqConfig> document : documents()) {
      Source source = document.source();

      assertThat(document.text()).as(source.name()).isEqualTo(source.text());
      assertThat(document.with(document.config()).source().bytes())
          .as(source.name())
          .isEqualTo(source.bytes());
    }
  }

  @Test
  void whatWasReadIsReadAgainWhenItIsWrittenAnew() {
    for (ConfigDocument<DnsmasqConfig> document : documents()) {
      List<DnsmasqOption> options = document.config().entries().toList();
      String text = ConfigFormats.dnsmasq().format(config(options));

      assertThat(ConfigFormats.dnsmasq().parse(text, "written").orThrow().entries())
          .as(document.source().name())
          .containsExactlyElementsOf(options);
    }
  }

  @Test
  void withoutAnOptionItsLineIsGoneAndNoOther() {
    for (ConfigDocument<DnsmasqConfig> document : documents()) {
      for (DnsmasqOption option : document.config().entries().toList()) {
        List<String> lines = new ArrayList<>(document.text().lines().toList());
        lines.remove(document.span(option).orElseThrow().line() - 1);

        assertThat(document.with(without(document.config(), option)).text().lines())
            .as(document.source().name() + " without " + option)
            .containsExactlyElementsOf(lines);
      }
    }
  }

  private static DnsmasqConfig without(DnsmasqConfig config, DnsmasqOption left) {
    return DnsmasqConfig.builder()
        .addAllStanzas(
            config.stanzas().stream()
                .map(
                    stanza ->
                        Stanza.ofLines(
                            stanza.comment(),
                            stanza.entries().stream().filter(option -> option != left).toList()))
                .toList())
        .build();
  }

  private static DnsmasqConfig config(List<DnsmasqOption> options) {
    return DnsmasqConfig.builder().addStanzas(Stanza.ofLines(List.of(), options)).build();
  }

  private static List<ConfigDocument<DnsmasqConfig>> documents() {
    return SharedCorpus.find().files("dnsmasq").stream()
        .map(ConfigFormats.dnsmasq()::parse)
        .toList();
  }
}
