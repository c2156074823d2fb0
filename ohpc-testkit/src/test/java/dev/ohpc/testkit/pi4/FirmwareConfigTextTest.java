package dev.ohpc.testkit.pi4;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Pi 4 with the serial number 9ffefdef reads in config.txt. */
class FirmwareConfigTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kernel=a                      | a",
        "[pi4];kernel=a                | a",
        "[pi5];kernel=a                | none",
        "[pi5];kernel=a;[all];kernel=b | b",
        "[none];kernel=a               | none",
        "[pi3];kernel=a;[pi4];kernel=b | b",
        "[0x9ffefdef];kernel=a         | a",
        "[0x12345678];kernel=a         | none",
        "[pi4];[0x12345678];kernel=a   | none",
        "[pi5];[0x9ffefdef];kernel=a   | none",
        "[EDID=VSC-TD2220];kernel=a    | none",
        "[gpio4=1];kernel=a            | none",
        "[board-type=0x11];kernel=a    | a",
        "[board-type=0x14];kernel=a    | none",
        "# kernel=a                    | none",
        "kernel=a;kernel=b             | b",
        "kernel = a                    | a",
        "kernel=                       | none"
      })
  void filtersAndLinesAreReadAsTheDocumentationSays(String lines, String kernel) {
    assertThat(config(lines.replace(';', '\n')).value("kernel").orElse("none")).isEqualTo(kernel);
  }

  @Test
  void aLineIsReadUpToItsNinetyEighthLetter() {
    String kernel = "k".repeat(91);

    assertThat(config("kernel=" + kernel).value("kernel")).contains(kernel);
    assertThat(config("kernel=" + kernel + "x").value("kernel")).contains(kernel);
  }

  @Test
  void theInitramfsHasNoEqualsSignBeforeIt() {
    assertThat(config("initramfs initramfs8 followkernel").value("initramfs"))
        .contains("initramfs8 followkernel");
  }

  @Test
  void overlaysAreCollectedWithoutTheirParameters() {
    assertThat(config("dtoverlay=disable-wifi\ndtoverlay=gpio-fan,temp=60\ndtoverlay=").overlays())
        .containsExactly("disable-wifi", "gpio-fan");
  }

  private static FirmwareConfigText config(String text) {
    return new FirmwareConfigText("9ffefdef", text);
  }
}
