package dev.ohpc.testkit.assertion;

import static dev.ohpc.testkit.assertion.OhpcAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.model.config.SlurmConfig;
import dev.ohpc.model.problem.ProblemCode;
import dev.ohpc.render.compare.Differences;
import dev.ohpc.render.format.ConfigDocument;
import dev.ohpc.render.format.ConfigFormats;
import org.junit.jupiter.api.Test;

class ConfigDocumentAssertTest {

  private static final ConfigDocument<SlurmConfig> DOCUMENT =
      parse("# ours\nNodeName=node[1-2] CPUs=4\n");

  private static ConfigDocument<SlurmConfig> parse(String text) {
    return ConfigFormats.slurm().parse(text, "slurm.conf");
  }

  @Test
  void whatHoldsPasses() {
    assertThat(DOCUMENT)
        .hasNoErrors()
        .hasConfig(DOCUMENT.config())
        .meansTheSameAs(parse("NodeName=node1,node2 CPUs=4\n").config(), Differences::between)
        .isAcceptedBy("grep", "-q", "CPUs=4", "{}");
  }

  @Test
  void anotherMeaningIsToldInWords() {
    SlurmConfig other = parse("NodeName=node[1-2] CPUs=8\n").config();

    assertThatThrownBy(() -> assertThat(DOCUMENT).meansTheSameAs(other, Differences::between))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """

            Expecting slurm.conf to mean the same, but:
              `CPUs` of node[1-2] is `4` and was `8`
            """);
  }

  @Test
  void anotherValueIsTold() {
    SlurmConfig other = parse("NodeName=node[1-2] CPUs=8\n").config();

    assertThatThrownBy(() -> assertThat(DOCUMENT).hasConfig(other))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "\nExpecting:\n  slurm.conf\nto say:\n  "
                + other
                + "\nbut it says:\n  "
                + DOCUMENT.config());
  }

  @Test
  void itsProblemsAreAssertedOn() {
    assertThat(parse("NodeName=node1 oops\n")).problems().containsCode(ProblemCode.FILE_SYNTAX);
    assertThatThrownBy(() -> assertThat(parse("NodeName=node1 oops\n")).hasNoErrors())
        .hasMessageStartingWith("\nExpecting:\n  no error\nbut there is:\n  ");
    assertThatThrownBy(() -> assertThat(parse("NodeName=node1 oops\n")).as("ours").hasNoErrors())
        .hasMessageStartingWith("[ours]");
  }

  @Test
  void whatAProgramSaysAgainstTheTextIsTold() {
    assertThatThrownBy(() -> assertThat(DOCUMENT).isAcceptedBy("grep", "--quiet", "CPUs=8", "{}"))
        .hasMessageMatching("\n\\S*grep --quiet CPUs=8 \\S+/file.conf ended with 1:\n");
  }
}
