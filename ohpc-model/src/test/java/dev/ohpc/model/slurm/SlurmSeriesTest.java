package dev.ohpc.model.slurm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ohpc.model.value.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlurmSeriesTest {

  @ParameterizedTest
  @CsvSource({
    "25.05, 25.05",
    "25.05.2, 25.05",
    "slurm 22.05.8, 22.05",
    "slurm-wlm 22.05.8, 22.05",
    "25.05.2-1.ohpc.4.1, 25.05",
    "26.05.0-0rc1, 26.05",
  })
  void aReleaseIsReadAsItsSeries(String text, String series) {
    assertThat(SlurmSeries.parse(text)).hasToString(series);
    assertThat(text).matches(SlurmSeries.PATTERN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "25",
        "25.5",
        "25.06",
        "21.08",
        "27.05",
        "slurm-25-05-2-1",
        "x25.05",
        "25.05 "
      })
  void anythingElseIsRefusedWithTheKnownOnes(String text) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> SlurmSeries.parse(text))
        .satisfies(e -> assertThat(e.hint()).contains("`22.05`", "`26.05`"));
  }

  @Test
  void theyAreInTheOrderOfTheirReleases() {
    assertThat(SlurmSeries.values())
        .isSortedAccordingTo((a, b) -> a.toString().compareTo(b.toString()))
        .hasSize(19);
    assertThat(SlurmSeries.V22_05.isBefore(SlurmSeries.V23_02)).isTrue();
    assertThat(SlurmSeries.V23_02.isBefore(SlurmSeries.V23_02)).isFalse();
  }

  @Test
  void filesAreForSeriesFromDebian12sOn() {
    assertThat(SlurmSeries.targets())
        .extracting(SlurmSeries::toString)
        .containsExactly("22.05", "23.02", "23.11", "24.05", "24.11", "25.05", "25.11", "26.05");
  }
}
