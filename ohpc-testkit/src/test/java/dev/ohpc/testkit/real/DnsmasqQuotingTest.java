package dev.ohpc.testkit.real;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.TftpRoot;
import dev.ohpc.model.config.DnsmasqOption.Value;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.testkit.RealProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts mean what dnsmasq takes them for: it names the files that it does not find. */
@RealProgram("dnsmasq")
class DnsmasqQuotingTest {

  private static final int TEXTS = 400;
  private static final String NOWHERE = "/no/such/";
  private static final List<String> PIECES =
      List.of(
          "a", "z", "7", "F", "\"", "\"", "\"", "\\", "\\t", "\\n", "\\b", "\\e", "\\r", "\\q",
          "\\\"", " ", "  ", "\t", "#", " #", ",", " , ", ":", ".", "=", "\u0001", "\u000b",
          "\u001e", "\u00e9");

  @TempDir private Path work;

  @Test
  void aWholeValueIsWhatDnsmasqReads() {
    List<String> values = texts().filter(text -> !readAll("conf-file", text).isEmpty()).toList();
    List<String> said = said("conf-file", values);

    for (int i = 0; i < values.size(); i++) {
      Value option = (Value) readAll("conf-file", values.get(i)).get(0);
      assertThat(said.get(i))
          .as(values.get(i))
          .isEqualTo("dnsmasq: cannot read " + option.value() + ": No such file or directory");
    }
  }

  @Test
  void aFieldIsWhatDnsmasqReads() {
    List<String> values = texts().filter(text -> !readAll("tftp-root", text).isEmpty()).toList();
    List<String> said = said("conf-dir", values);

    for (int i = 0; i < values.size(); i++) {
      TftpRoot option = (TftpRoot) readAll("tftp-root", values.get(i)).get(0);
      assertThat(said.get(i))
          .as(values.get(i))
          .isEqualTo(
              "dnsmasq: cannot access directory "
                  + option.directory()
                  + ": No such file or directory");
    }
  }

  private static Stream<String> texts() {
    Random random = new Random(7);
    return Stream.generate(
            () ->
                random
                    .ints(1 + random.nextInt(10), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .reduce(NOWHERE, String::concat))
        .limit(TEXTS);
  }

  private static List<DnsmasqOption> readAll(String option, String text) {
    return ConfigFormats.dnsmasq()
        .parse(option + "=" + text, "dnsmasq.conf")
        .config()
        .entries()
        .toList();
  }

  private List<String> said(String option, List<String> values) {
    List<byte[]> files =
        values.stream().map(value -> (option + "=" + value).getBytes(ISO_8859_1)).toList();
    return new Dnsmasq(work).complaints(files);
  }
}
