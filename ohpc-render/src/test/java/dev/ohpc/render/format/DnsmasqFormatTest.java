package dev.ohpc.render.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ohpc.model.config.DnsmasqConfig;
import dev.ohpc.model.config.DnsmasqOption;
import dev.ohpc.model.config.DnsmasqOption.DhcpBoot;
import dev.ohpc.model.config.DnsmasqOption.Flag;
import dev.ohpc.model.config.DnsmasqOption.Value;
import dev.ohpc.model.config.Stanza;
import dev.ohpc.model.problem.Problem;
import dev.ohpc.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** dnsmasq.conf as a file: its lines, its comments, and what is changed in it. */
class DnsmasqFormatTest {

  private static final String LONG = "x".repeat(1022);

  private static ConfigDocument<DnsmasqConfig> parse(String text) {
    return ConfigFormats.dnsmasq().parse(text, "dnsmasq.conf");
  }

  private static List<DnsmasqOption> options(String text) {
    return parse(text).config().entries().toList();
  }

  /** The text with one option instead of another. */
  private static String edited(String text, DnsmasqOption old, DnsmasqOption next) {
    ConfigDocument<DnsmasqConfig> document = parse(text);
    List<Stanza<DnsmasqOption>> stanzas = new ArrayList<>();
    for (Stanza<DnsmasqOption> stanza : document.config().stanzas()) {
      stanzas.add(
          Stanza.ofLines(
              stanza.comment(),
              stanza.entries().stream().map(o -> o.equals(old) ? next : o).toList()));
    }
    return document.with(DnsmasqConfig.builder().addAllStanzas(stanzas).build()).text();
  }

  @Test
  void aCommentBeginsAtTheStartOfALineOrAfterABlank() {
    assertThat(parse("# a\n\t#b\ntftp-root=/a#b #c\ndhcp-boot=\"a #b\" # c\n").config().stanzas())
        .containsExactly(
            Stanza.ofLines(
                List.of("a", "b"),
                List.of(
                    new DnsmasqOption.TftpRoot("/a#b", Optional.empty()), DhcpBoot.of("a #b"))));
  }

  @Test
  void linesMayEndInACarriageReturnOrNotAtAll() {
    assertThat(options("log-dhcp\r\nport=1\r\n")).hasSize(2);
    assertThat(options("log-dhcp\nport=1")).hasSize(2);
  }

  static Stream<Arguments> problems() {
    return Stream.of(
        arguments(
            "log-dhcp\n  port=\"1\n",
            ProblemCode.FILE_SYNTAX,
            "dnsmasq.conf:2:3: error[file-syntax]: `port=1` has a quote that does not end;"
                + " add a `\"`, or write the one that is meant as `\\\"` in quotes\n"),
        arguments(
            "\ufefflog-dhcp\n",
            ProblemCode.FILE_SYNTAX,
            "dnsmasq.conf:1:1: error[file-syntax]: a byte order mark stands before the line, and"
                + " dnsmasq takes it for a letter; save the file without it\n"),
        arguments(
            "bogus-pirv # a\n",
            ProblemCode.UNKNOWN_KEY,
            "dnsmasq.conf:1:1: error[unknown-key]: `bogus-pirv` is no option of dnsmasq 2.90;"
                + " did you mean `bogus-priv`?\n"),
        arguments(
            "dhcp-host = aa:bb , 10.0.0.1, \"-x\"\n",
            ProblemCode.INVALID_VALUE,
            "dnsmasq.conf:1:32: error[invalid-value]: `-x` is no host name; use letters, digits,"
                + " `-` and `_`, at most 63 in a label, and begin with neither mark\n"),
        arguments(
            "port=1\nlog-dhcp\nlog-dhcp\nport=1\n",
            ProblemCode.DUPLICATE_KEY,
            "dnsmasq.conf:4:1: error[duplicate-key]: `port` is set a second time, and dnsmasq"
                + " takes it once; keep one of them\n"),
        arguments(
            "dhcp-host=10.0.0.1,a\ndhcp-host=b,c,10.0.0.1\n",
            ProblemCode.DUPLICATE_ADDRESS,
            "dnsmasq.conf:2:1: error[duplicate-address]: `10.0.0.1` is the address of a dhcp-host"
                + " above, too; give each an address of its own\n"),
        arguments(
            "# " + LONG + "log-dhcp\n",
            ProblemCode.LINE_CUT,
            "dnsmasq.conf:1:1025: warning[line-cut]: the line is longer than 1024 bytes, and"
                + " dnsmasq takes this end of it for another line; write it shorter\n"),
        arguments(
            "log-dhcp\0=1\n",
            ProblemCode.LINE_CUT,
            "dnsmasq.conf:1:1: warning[line-cut]: a NUL follows, and dnsmasq reads nothing of the"
                + " line after it; leave it out\n"),
        arguments(
            "test\n",
            ProblemCode.COMMAND_LINE_ONLY,
            "dnsmasq.conf:1:1: warning[command-line-only]: `test` is for the command line of"
                + " dnsmasq; leave it out\n"));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void aProblemIsToldWithItsPlace(String text, ProblemCode code, String told) {
    assertThat(parse(text).problems()).extracting(Problem::code).containsExactly(code);
    assertThat(parse(text).problems().toLines()).isEqualTo(told);
    assertThat(parse(text).text()).isEqualTo(text);
  }

  @Test
  void whatFollows1024BytesIsALineOfItsOwn() {
    assertThat(options("# " + LONG + "log-dhcp # a\n")).containsExactly(new Flag("log-dhcp"));
    assertThat(options("# " + LONG + "  \t\r\n")).isEmpty();
    assertThat(parse("# " + LONG + "  \t\r\n").problems()).isEmpty();
    assertThat(parse("# " + LONG + "x").problems())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(ProblemCode.LINE_CUT, ProblemCode.UNKNOWN_KEY);
  }

  @Test
  void bytesAreCountedAndNotCharacters() {
    assertThat(options("# " + "é".repeat(511) + "log-dhcp")).containsExactly(new Flag("log-dhcp"));
    assertThat(options("# " + "é".repeat(510) + "log-dhcp")).isEmpty();
  }

  @Test
  void anEditLeavesTheEndOfALongLineALine() {
    String text = "log-facility=/" + LONG.substring(12) + "log-dhcp\nport=1\n";
    Value facility = new Value("log-facility", "/" + LONG.substring(12));

    assertThat(options(text)).containsExactly(facility, new Flag("log-dhcp"), value("port", "1"));
    assertThat(edited(text, value("port", "1"), value("port", "2")))
        .isEqualTo(text.replace("port=1", "port=2"));
    assertThat(edited(text, facility, value("log-facility", "-")))
        .isEqualTo("log-facility=-\nlog-dhcp\nport=1\n");
    assertThat(edited(text, new Flag("log-dhcp"), new Flag("no-resolv")))
        .isEqualTo(text.replace("log-dhcp", "\nno-resolv"));
  }

  @Test
  void aChangedLineKeepsItsIndentAndItsComment() {
    assertThat(edited("\tport = 1  # why\r\n", value("port", "1"), value("port", "2")))
        .isEqualTo("\tport=2  # why\r\n");
    assertThat(edited("user=\"a\" #b\n", value("user", "a"), value("user", "c #")))
        .isEqualTo("user=\"c #\" #b\n");
    // the blank before quotes makes the # right after them a comment
    assertThat(edited("user= \"a\"#b\n", value("user", "a"), value("user", "c")))
        .isEqualTo("user=c #b\n");
  }

  @Test
  void aChangedLineThatIsTooLongWithItsCommentIsRefused() {
    String text = "log-facility=/a # " + "é".repeat(500) + "\n";

    assertThatThrownBy(
            () -> edited(text, value("log-facility", "/a"), value("log-facility", "/abcdefghi")))
        .isInstanceOf(UnrepresentableException.class)
        .hasMessage("line 1 would have 1026 bytes, and at most 1024 are read");
    assertThat(edited(text, value("log-facility", "/a"), value("log-facility", "/abcdefg")))
        .startsWith("log-facility=/abcdefg # é");
  }

  @Test
  void aLineThatSaysNothingStays() {
    assertThat(edited("\"\" # a\nport=1\n", value("port", "1"), value("port", "2")))
        .isEqualTo("\"\" # a\nport=2\n");
  }

  private static Value value(String keyword, String value) {
    return new Value(keyword, value);
  }
}
