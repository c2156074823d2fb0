package dev.ohpc.render.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {

  private final StringWriter terminal = new StringWriter();

  @Test
  void nothingIsShownBeforeTheTimerSaysSo() {
    try (TerminalProgress progress = new TerminalProgress(new PrintWriter(terminal))) {
      progress.phase("loading");
      progress.files(1, 10);
    }

    assertThat(terminal.toString()).isEmpty();
  }

  @Test
  void thenALineSaysWhatIsGoingOnAndIsClearedInTheEnd() {
    try (TerminalProgress progress = new TerminalProgress(new PrintWriter(terminal))) {
      progress.phase("loading");
      progress.show();
      progress.phase("rendering");
      progress.show();
      progress.files(7, 10);
      progress.files(8, 10);
      progress.show();
    }

    assertThat(terminal.toString())
        .isEqualTo(
            "\rloading\u001b[K" + "\rrendering\u001b[K" + "\r8 of 10 files\u001b[K" + "\r\u001b[K");
  }

  @Test
  void whatHasNotChangedIsNotShownAgain() {
    try (TerminalProgress progress = new TerminalProgress(new PrintWriter(terminal))) {
      progress.phase("loading");
      progress.show();
      progress.show();

      assertThat(terminal.toString()).isEqualTo("\rloading\u001b[K");
    }
  }

  @Test
  void theLineIsClearedBeforeAnythingElseIsPrinted() {
    try (TerminalProgress progress = new TerminalProgress(new PrintWriter(terminal))) {
      progress.phase("rendering");
      progress.show();
      progress.clear();
      progress.show();

      assertThat(terminal.toString()).isEqualTo("\rrendering\u001b[K\r\u001b[K");
    }
  }
}
