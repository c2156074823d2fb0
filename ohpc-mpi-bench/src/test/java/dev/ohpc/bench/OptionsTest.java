package dev.ohpc.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ohpc.bench.measure.Plan;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

  @Test
  void withoutOptionsEverythingIsMeasuredFiveTimes() {
    Options options = Options.parse();

    assertThat(options.plan()).isEqualTo(new Plan(1_000_000_000, 5, 1, false));
    assertThat(options.expectedNodes()).isEmpty();
    assertThat(options.file("json")).isEmpty();
  }

  @Test
  void allOptionsAreRead() {
    Options options =
        Options.parse(
            "--kernel",
            "exact",
            "--points",
            "2.5e6",
            "--repeats",
            "3",
            "--warm-up",
            "0.5",
            "--pi-only",
            "--expect-ranks",
            "12",
            "--expect-nodes",
            "3",
            "--json",
            "a b.json");

    assertThat(options.plan()).isEqualTo(new Plan(2_500_000, 3, 0.5, true));
    assertThat(options.kernel().name()).isEqualTo("exact");
    assertThat(options.expectedRanks()).isEqualTo(OptionalInt.of(12));
    assertThat(options.expectedNodes()).isEqualTo(OptionalInt.of(3));
    assertThat(options.file("json")).contains(Path.of("a b.json"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--speed | there is no option `--speed`; see --help",
        "pi | there is no option `pi`; see --help",
        "--points | --points needs a value after it",
        "--points 0 | --points must be a whole number from 1 to 1125899906842624, but is `0`",
        "--points 1.5 | --points must be a whole number from 1 to 1125899906842624, but is `1.5`",
        "--points 1e40 | --points must be a whole number from 1 to 1125899906842624, but is `1e40`",
        "--repeats many | --repeats must be a number, but is `many`",
        "--repeats -1 | --repeats must be a number, but is `-1`",
        "--warm-up 1e9 | --warm-up must be from 0 to 1000000 seconds, but is `1e9`",
        "--json a --html ./a | --json and --html name one file: ./a",
        "--kernel fast | there is no kernel `fast`; there are exact, portable, vector, monte-carlo"
      })
  void whatIsWrongIsTold(String line, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.parse(line.split(" ")))
        .withMessage(message);
  }

  @Test
  void helpNamesEveryOption() {
    for (MatchResult option : options(Options.USAGE)) {
      String name = option.group();
      assertThat(name.equals("--add-modules") || isKnown(name)).as(name).isTrue();
    }
  }

  @Test
  void aWrongCommandEndsWithTwoBeforeMpiStarts() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int status = Main.run(System.out, new PrintStream(err, true, StandardCharsets.UTF_8), "--no");

    assertThat(status).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("ohpc-bench: there is no option `--no`; see --help\n");
  }

  private static Iterable<MatchResult> options(String text) {
    return Pattern.compile("--[a-z-]+").matcher(text).results().toList();
  }

  private static boolean isKnown(String option) {
    try {
      Options.parse(option, "1");
      return true;
    } catch (IllegalArgumentException e) {
      return !String.valueOf(e.getMessage()).contains("`" + option + "`");
    }
  }
}
