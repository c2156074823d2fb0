package dev.ohpc.render.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {

  private final StringWriter terminal = new StringWriter();
  private long now;

  @Test
  void nothingIsShownInTheFirstSecond() {
    try (TerminalProgress progress = start()) {
      after(Duration.ofSeconds(1));
      progress.files(1, 10);
    }

    assertThat(terminal.toString()).isEmpty();
  }

  @Test
  void thenALineCountsTenTimesASecondAndIsClearedInTheEnd() {
    try (TerminalProgress progress = start()) {
      after(Duration.ofMillis(1001));
      progress.files(7, 10);
      after(Duration.ofMillis(50));
      progress.files(8, 10);
      after(Duration.ofMillis(51));
      progress.files(9, 10);
    }

    assertThat(terminal.toString()).isEqualTo("\r7 of 10 files" + "\r9 of 10 files" + "\r\u001b[K");
  }

  private TerminalProgress start() {
    return new TerminalProgress(new PrintWriter(terminal), () -> now);
  }

  private void after(Duration time) {
    now += time.toNanos();
  }
}
