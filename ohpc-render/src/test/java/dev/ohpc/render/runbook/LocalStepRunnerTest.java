package dev.ohpc.render.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes are real here. */
class LocalStepRunnerTest {

  private static final int MORE_THAN_A_PIPE_HOLDS = 1_000_000;

  @TempDir private Path disk;

  @Test
  void statusAndAllThatIsPrintedAreTold() throws Exception {
    CommandOutcome outcome = run("", Optional.empty(), "sh", "-c", "echo a; echo b >&2; exit 3");

    assertThat(outcome).isEqualTo(new CommandOutcome(3, "a\nb\n"));
  }

  @Test
  void itReadsTheInputAndItsOutputGoesToTheFile() throws Exception {
    String input = "it's $HOME\n".repeat(20_000);
    Path file = disk.resolve("a b");

    CommandOutcome outcome = run(input, Optional.of(file), "sh", "-c", "cat; echo b >&2");

    assertThat(outcome).isEqualTo(new CommandOutcome(0, "b\n"));
    assertThat(file).hasContent(input);
  }

  @Test
  @Timeout(60)
  void whatDoesNotReadItsInputOrPrintsMuchIsNoTrouble() throws Exception {
    String much = "x".repeat(MORE_THAN_A_PIPE_HOLDS);

    CommandOutcome outcome =
        run(much, Optional.empty(), "sh", "-c", "head -c 1000000 /dev/zero; echo end");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.printed()).endsWith("end\n").hasSizeLessThan(20_000);
  }

  @Test
  void ofASecretNothingIsKept() throws Exception {
    Invocation secret =
        new Invocation(
            "key",
            Invocation.Purpose.CHANGE,
            List.of("sh", "-c", "echo a; echo b >&2"),
            "",
            Optional.empty(),
            true);

    assertThat(new LocalStepRunner().run(secret)).isEqualTo(CommandOutcome.FINE);
  }

  @Test
  void noWordIsReadByAShell() throws Exception {
    CommandOutcome outcome = run("", Optional.empty(), "printf", "%s|", "$HOME", "a b", "`id`", "");

    assertThat(outcome.printed()).isEqualTo("$HOME|a b|`id`||");
  }

  @Test
  void aProgramThatIsNotThereIsAnIoException() {
    assertThatThrownBy(() -> run("", Optional.empty(), "/no/such/program"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("/no/such/program");
  }

  @Test
  void anInterruptEndsTheProgram() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> run("", Optional.empty(), "sleep", "600"))
        .isInstanceOf(InterruptedException.class);
  }

  private static CommandOutcome run(String input, Optional<Path> output, String... words)
      throws IOException, InterruptedException {
    return new LocalStepRunner()
        .run(
            new Invocation(
                "step", Invocation.Purpose.CHANGE, List.of(words), input, output, false));
  }
}
