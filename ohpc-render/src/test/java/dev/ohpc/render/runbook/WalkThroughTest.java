package dev.ohpc.render.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.model.ClusterSpec;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class WalkThroughTest {

  @Test
  void everythingIsSaidInBothLanguagesAndNothingElse() {
    Set<String> said = new TreeSet<>(labels(Language.ENGLISH));
    said.addAll(RunbookTest.specs().flatMap(WalkThroughTest::english).toList());

    assertThat(labels(Language.ENGLISH)).isEqualTo(Language.ENGLISH.texts().keySet());
    assertThat(Language.SPANISH.texts().keySet()).isEqualTo(said);
  }

  private static Set<String> labels(Language language) {
    return language.texts().keySet().stream()
        .filter(key -> key.startsWith("label.") || key.startsWith("phase."))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All that a runbook says to people. */
  private static Stream<String> english(ClusterSpec spec) {
    Runbook runbook = Runbook.of(spec);
    return Stream.concat(
        runbook.phases().stream().map(Phase::title),
        runbook.steps().stream()
            .flatMap(
                step ->
                    Stream.concat(
                        Stream.of(step.title()),
                        step.pause().stream().map(pause -> pause.instruction().toString()))));
  }

  @ParameterizedTest
  @MethodSource("dev.ohpc.render.runbook.RunbookTest#specs")
  void eachStepHasItsHeadingAndAllItsCommandsInBothLanguages(ClusterSpec spec) {
    Runbook runbook = Runbook.of(spec);
    for (Language language : Language.values()) {
      String text = WalkThrough.of(runbook, language);
      for (Step step : runbook.steps()) {
        assertThat(text).contains("\n### " + language.of(step.title()) + "\n\n`" + step.id() + "`");
        if (step.place() != Place.NODES) {
          assertThat(step.commands())
              .allSatisfy(command -> assertThat(text).contains(ShellWords.join(command.words())));
        }
      }
    }
  }

  @Test
  void aPictureIsWellFormedAndHasEachNodeOfAFew() throws Exception {
    Document picture = parsed(ClusterPicture.of(runbook(4)));

    assertThat(texts(picture)).contains("s<&\"'", "node0", "node3", "192.0.2.3").hasSize(4 + 8);
  }

  @Test
  void ofManyNodesThePictureHasTheFirstTheLastAndHowManyAreBetween() throws Exception {
    Document picture = parsed(ClusterPicture.of(runbook(65_536)));

    assertThat(texts(picture))
        .contains("node0", "node3", "node65535", "... + 65531 ...")
        .doesNotContain("node4")
        .hasSize(4 + 10 + 1);
  }

  @Test
  void theTextIsAsLongForManyNodesAsForFew() {
    int few = WalkThrough.of(runbook(4), Language.ENGLISH).length();

    assertThat(WalkThrough.of(runbook(65_536), Language.ENGLISH)).hasSizeLessThan(few + 100);
  }

  private static Runbook runbook(int count) {
    Runbook.Server server = new Runbook.Server("s<&\"'", "192.0.2.1", "end0", "192.0.2.0/24");
    List<Runbook.Node> nodes =
        IntStream.range(0, count)
            .mapToObj(i -> new Runbook.Node("node" + i, "192.0." + (2 + i / 256) + "." + i % 256))
            .toList();
    Runbook example = Runbook.of(RunbookTest.specs().findFirst().orElseThrow());
    return new Runbook("c", server, nodes, example.phases());
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> texts(Document picture) {
    NodeList texts = picture.getElementsByTagName("text");
    return IntStream.range(0, texts.getLength())
        .mapToObj(i -> texts.item(i).getTextContent())
        .toList();
  }
}
