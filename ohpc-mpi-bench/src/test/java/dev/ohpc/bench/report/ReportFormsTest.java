package dev.ohpc.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

/**
 * Each form of a report, word for word.
 *
 * <p>{@code -Dgolden.update=true} writes what is expected anew.
 */
class ReportFormsTest {

  private static final Path GOLDEN = Path.of("src/test/resources/dev/ohpc/bench/report");

  /** A form, and how its files end. */
  enum Form {
    TEXT("txt"),
    JSON("json"),
    JUNIT("xml"),
    HTML("html");

    private final String extension;

    Form(String extension) {
      this.extension = extension;
    }

    String of(Report report) {
      return switch (this) {
        case TEXT -> report.toText();
        case JSON -> report.toJson();
        case JUNIT -> report.toJUnitXml();
        case HTML -> report.toHtml();
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClusterWithASlowNodeIsShownAsExpected(Form form) throws IOException {
    assertGolden(form, "slow-node", Report.of(Samples.withSpeedOfLastNode(0.8), Samples.AS_IT_IS));
  }

  @ParameterizedTest
  @EnumSource
  void oneRankAloneIsShownAsExpected(Form form) throws IOException {
    assertGolden(form, "alone", Report.of(Samples.alone(), Expectations.none()));
  }

  @ParameterizedTest
  @EnumSource
  void theMachinesLocaleDoesNotMatter(Form form) {
    Report report = Report.of(Samples.sound(), Samples.AS_IT_IS);
    String expected = form.of(report);
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(form.of(report)).isEqualTo(expected);
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void oneLineTellsWhatFailed() {
    assertThat(Report.of(Samples.sound(), Samples.AS_IT_IS).toLine())
        .isEqualTo("OK: ohpc-bench: 16 ranks on 4 nodes, 19.5 G points/s");
    assertThat(
            Report.of(
                    Samples.sound(),
                    new Expectations(OptionalInt.of(12), OptionalInt.of(3), Optional.empty()))
                .toLine())
        .isEqualTo(
            "ERROR: ohpc-bench: ranks: 16 found, but there should be 12;"
                + " nodes: 4 found, but there should be 3");
  }

  /** The sums of a broken machine can be anything, and that is what the report is for. */
  @ParameterizedTest
  @EnumSource
  void aResultThatIsNoNumberIsShownAsAFailure(Form form) {
    Report report = Report.of(Samples.withResults(Double.NaN, Double.NaN), Expectations.none());

    assertThat(form.of(report)).containsIgnoringCase("Infinity from Pi").contains("something else");
  }

  @ParameterizedTest
  @EnumSource(names = {"JUNIT", "HTML"})
  void namesOfNodesAreTextAndNeverMarkup(Form form) {
    Report report = Report.of(named("<c1 \"&'>"), Expectations.none());

    assertThat(form.of(report)).doesNotContain("<c1");
  }

  @Test
  void jUnitsXmlIsXml() {
    String xml = Report.of(named("<&>"), Samples.AS_IT_IS).toJUnitXml();

    assertThatCode(
            () ->
                DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml))))
        .doesNotThrowAnyException();
  }

  @Test
  void theTextFitsATerminal() {
    String text = Report.of(Samples.withSpeedOfLastNode(0.8), Samples.AS_IT_IS).toText();

    assertThat(Arrays.stream(text.split("\n")).filter(line -> !line.startsWith("Nodes")))
        .allMatch(line -> line.length() <= 100);
  }

  private static Measurements named(String name) {
    Measurements alone = Samples.alone();
    Identity.Node node = alone.identity().nodes().get(0);
    Identity identity =
        new Identity(
            name, name, name, name, List.of(new Identity.Node(name, 1, 1, name, name, name, name)));
    RankTimes times = alone.ranks().get(0);
    return new Measurements(
        identity,
        alone.pi(),
        List.of(new RankTimes(0, name, times.points(), times.seconds())),
        alone.scaling(),
        List.of(new Link(name, name, node.cpus(), 1)));
  }

  private static void assertGolden(Form form, String name, Report report) throws IOException {
    Path golden = GOLDEN.resolve(name + "." + form.extension);
    String text = form.of(report);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, text);
    }

    assertThat(text).isEqualTo(Files.readString(golden));
  }
}
