package dev.ohpc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.config.ChronyConfig;
import dev.ohpc.model.config.ChronyDirective;
import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.EepromConfig;
import dev.ohpc.model.config.Export;
import dev.ohpc.model.config.Export.Client;
import dev.ohpc.model.config.ExportsConfig;
import dev.ohpc.model.config.FstabConfig;
import dev.ohpc.model.config.Mount;
import dev.ohpc.model.config.Setting;
import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.config.SlurmLine;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.config.SysctlConfig;
import dev.ohpc.model.config.SysctlSetting;
import dev.ohpc.render.format.ConfigFormats;
import dev.ohpc.render.format.ConfigPrinter;
import dev.ohpc.render.format.UnrepresentableException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

/** Whatever texts a configuration holds, its file has them word for word, or is not written. */
class FormatProperties {

  /** slurm.conf(5) as parse_config.c of 22.05 reads it: quotes, else up to a blank. */
  private static final Pattern SLURM =
      Pattern.compile("([^\\s=]+)=(?:\"([^\"]*)\"|([^\\s\"][^\\s]*))(?:\\s|$)");

  /** exports(5): a path, then clients with their options in brackets. */
  private static final Pattern CLIENT = Pattern.compile("([^\\s()]+)(?:\\(([^\\s()]*)\\))?");

  /** Texts of pieces of which some mean something to some program; every third is one word. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            " ",
            "#",
            " #",
            "\"",
            "'",
            "\\",
            ",",
            "(",
            ")",
            "=",
            ":",
            ";",
            "[",
            "]",
            "-",
            "$",
            "\n",
            "\t",
            "\u0000",
            "é",
            "*",
            "/",
            "tag:",
            "a",
            "rw",
            "10.0.0.1",
            "0");
    Arbitrary<String> words =
        Arbitraries.strings().withCharRange('a', 'z').numeric().ofMaxLength(8);
    return Arbitraries.frequencyOf(
        Tuple.of(3, pieces.list().ofMaxSize(4).map(list -> String.join("", list))),
        Tuple.of(3, words),
        Tuple.of(1, Arbitraries.strings().ofMaxLength(20)));
  }

  @Property
  void slurmReadsTheParameterThatWasMeant(
      @ForAll("texts") String key, @ForAll("texts") String value) {
    written(
            ConfigFormats.slurm(),
            SlurmConfig.builder()
                .addStanzas(Stanza.of(new SlurmLine.Parameter(key, value)))
                .build())
        .ifPresent(line -> assertThat(readBySlurm(line)).isEqualTo(new Setting(key, value)));
  }

  @Property
  void exportfsReadsTheClientsThatWereMeant(
      @ForAll("texts") String host,
      @ForAll("texts") String other,
      @ForAll @Size(max = 3) List<@From("texts") String> options) {
    Export export =
        new Export("/srv", List.of(new Client(host, options), new Client(other, List.of("ro"))));
    written(ConfigFormats.exports(), ExportsConfig.builder().addStanzas(Stanza.of(export)).build())
        .ifPresent(line -> assertThat(readByExportfs(line)).isEqualTo(export));
  }

  @Property
  void aMountIsOneLineOfSixFields(
      @ForAll("texts") String source,
      @ForAll("texts") String type,
      @ForAll @Size(max = 3) List<@From("texts") String> options) {
    Mount mount = new Mount(source, "/mnt", type, options);
    written(ConfigFormats.fstab(), FstabConfig.builder().addStanzas(Stanza.of(mount)).build())
        .ifPresent(
            line ->
                assertThat(line.split("[ \t]+"))
                    .extracting(FormatProperties::withoutOctal)
                    .startsWith(source, "/mnt", type)
                    .endsWith(endOfMount(options)));
  }

  @Property
  void dnsmasqReadsTheTextThatWasMeant(@ForAll("texts") String text) {
    DnsmasqOption option = new DnsmasqOption.Value("user", text);
    written(ConfigFormats.dnsmasq(), DnsmasqConfig.builder().addStanzas(Stanza.of(option)).build())
        .ifPresent(line -> assertThat(readByDnsmasq(line)).isEqualTo(text));
  }

  @Property
  void aSettingIsItsKeyAndItsValue(@ForAll("texts") String key, @ForAll("texts") String value) {
    written(ConfigFormats.eeprom(), EepromConfig.of(Stanza.of(new Setting(key, value))))
        .ifPresent(
            line ->
                assertThat(split(line, line.matches("(initramfs|include) .*") ? " " : "="))
                    .containsExactly(key, value));
    written(
            ConfigFormats.sysctl(),
            SysctlConfig.builder().addStanzas(Stanza.of(SysctlSetting.of(key, value))).build())
        .ifPresent(line -> assertThat(split(line, " = ")).containsExactly(key, value));
  }

  @Property
  void aDirectiveOfChronyIsItsWords(@ForAll("texts") String word) {
    ChronyDirective directive = ChronyDirective.of("server", word, "x");
    written(ConfigFormats.chrony(), ChronyConfig.builder().addStanzas(Stanza.of(directive)).build())
        .ifPresent(line -> assertThat(line.split(" +")).containsExactly("server", word, "x"));
  }

  private static String[] endOfMount(List<String> options) {
    return options.isEmpty() ? new String[0] : new String[] {String.join(",", options), "0", "0"};
  }

  /** Bytes as octal numbers, getmntent(3). */
  private static String withoutOctal(String field) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher matcher = Pattern.compile("\\\\([0-7]{3})|(.)", Pattern.DOTALL).matcher(field);
    while (matcher.find()) {
      String octal = matcher.group(1);
      bytes.write(octal == null ? matcher.group(2).charAt(0) : Integer.parseInt(octal, 8));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The file's one line without its end, or nothing when the format refuses. */
  private static <C> Optional<String> written(ConfigPrinter<C> format, C config) {
    String text;
    try {
      text = format.format(config);
    } catch (UnrepresentableException e) {
      assertThat(e).hasMessageStartingWith("line 1 ");
      return Optional.empty();
    }
    assertThat(text).matches("[ -~]*\n");
    return Optional.of(text.substring(0, text.length() - 1));
  }

  /** dnsmasq(8) as option.c of 2.90 reads it: quotes around all, or none. */
  private static String readByDnsmasq(String line) {
    assertThat(line).startsWith("user=");
    String value = line.substring("user=".length());
    if (!value.startsWith("\"")) {
      assertThat(value).doesNotContain("\"", " #").isEqualTo(value.strip());
      return value;
    }
    assertThat(value).matches("\"(?:[^\"\\\\]|\\\\[\"\\\\tn])*\"");
    return value.substring(1, value.length() - 1).translateEscapes();
  }

  private static Setting readBySlurm(String line) {
    String code = line.replaceFirst("#.*", "");
    Matcher matcher = SLURM.matcher(code);
    assertThat(matcher.matches()).as(line).isTrue();
    return new Setting(
        matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
  }

  private static Export readByExportfs(String line) {
    String[] words = line.replaceFirst("#.*", "").split("[ \t]+");
    List<Client> clients = Arrays.stream(words).skip(1).map(FormatProperties::readClient).toList();
    return new Export(words[0], clients);
  }

  private static Client readClient(String word) {
    if (word.startsWith("-")) {
      return Client.defaults(word.length() == 1 ? new String[0] : word.substring(1).split(",", -1));
    }
    Matcher matcher = CLIENT.matcher(word);
    assertThat(matcher.matches()).as(word).isTrue();
    String options = matcher.group(2);
    return new Client(
        matcher.group(1),
        options == null || options.isEmpty() ? List.of() : List.of(options.split(",", -1)));
  }

  private static List<String> split(String line, String separator) {
    return List.of(line.split(Pattern.quote(separator), 2));
  }
}
