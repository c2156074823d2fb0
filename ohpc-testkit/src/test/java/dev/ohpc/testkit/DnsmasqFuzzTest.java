package dev.ohpc.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.problem.Source;
import dev.ohpc.render.format.ConfigDocument;
import dev.ohpc.render.format.ConfigFormats;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever stands in a file, it is a document that keeps each byte. */
class DnsmasqFuzzTest {

  private static final int FILES = 200;

  @Test
  void anyBytesAreADocument() {
    Random random = new Random(1);
    for (int i = 0; i < FILES; i++) {
      byte[] bytes = new byte[random.nextInt(3000)];
      random.nextBytes(bytes);
      keepsItsBytes(bytes);
    }
  }

  @Test
  void aFileWithFaultsIsADocument() {
    Random random = new Random(2);
    List<Source> files = SharedCorpus.find().files("dnsmasq");
    for (int i = 0; i < FILES; i++) {
      byte[] bytes = files.get(random.nextInt(files.size())).bytes();
      for (int faults = random.nextInt(20); faults > 0 && bytes.length > 0; faults--) {
        bytes = withFault(bytes, random);
      }
      keepsItsBytes(bytes);
    }
  }

  @Test
  void aFileOfAnyLinesIsADocument() {
    Random random = new Random(3);
    OptionLines lines = new OptionLines(3);
    for (int i = 0; i < FILES; i++) {
      String end = random.nextBoolean() ? "\n" : "\r\n";
      String text =
          Stream.generate(lines::next)
              .limit(random.nextInt(40))
              .map(
                  line ->
                      random.nextInt(8) == 0 ? line.repeat(1 + 1100 / (line.length() + 1)) : line)
              .collect(Collectors.joining(end));
      keepsItsBytes(Source.of("generated", text).bytes());
    }
  }

  @Test
  void whatWasReadCanBeWritten() {
    OptionLines lines = new OptionLines(4);
    for (int i = 0; i < 50 * FILES; i++) {
      String line = lines.next();
      for (DnsmasqOption option : parse(Source.of("line", line)).config().entries().toList()) {
        if (line.matches("[ -~\t]*")) {
          assertThatCode(() -> isReadAgain(option)).as(line).doesNotThrowAnyException();
        }
      }
    }
  }

  private static void isReadAgain(DnsmasqOption option) {
    DnsmasqConfig config = DnsmasqConfig.builder().addStanzas(Stanza.of(option)).build();
    String text = ConfigFormats.dnsmasq().format(config);

    assertThat(parse(Source.of("written", text)).orThrow()).as(text).isEqualTo(config);
  }

  private static byte[] withFault(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length);
    int end = Math.min(bytes.length, at + random.nextInt(random.nextInt(10) == 0 ? 1200 : 4));
    byte[] poison = {(byte) "\"#\\,=\n \0\t\u00e9x".charAt(random.nextInt(11))};
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, random.nextBoolean() ? at : end);
    out.writeBytes(poison);
    out.write(bytes, random.nextBoolean() ? at : end, bytes.length - end);
    return out.toByteArray();
  }

  private static void keepsItsBytes(byte[] bytes) {
    ConfigDocument<DnsmasqConfig> document = parse(Source.of("any", bytes));

    assertThat(document.source().bytes()).isEqualTo(bytes);
    assertThat(document.text()).isEqualTo(document.source().text());
    assertThat(document.with(document.config()).source().bytes()).isEqualTo(bytes);
    assertThat(document.problems().toLines()).isNotNull();
  }

  private static ConfigDocument<DnsmasqConfig> parse(Source source) {
    return ConfigFormats.dnsmasq().parse(source);
  }
}
