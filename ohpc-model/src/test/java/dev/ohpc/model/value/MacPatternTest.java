package dev.ohpc.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MacPatternTest {

  @ParameterizedTest
  @CsvSource({
    "dc:a6:32:21:55:72, dc:a6:32:21:55:72",
    "DC:A6:32:21:55:72, dc:a6:32:21:55:72",
    "dc:a6:32:*:*:*, dc:a6:32:*:*:*",
    "1:2:3, 01:02:03",
    "dca632:1, dc:a6:32:01",
    "dca63, dc:a6:03",
    "06-00:50:c2:01:02:03, 06-00:50:c2:01:02:03",
    "6-1:2, 06-01:02",
    "0-1:2, 00-01:02",
    "1:2-3, 01:02:03",
    "1::2, 01:02",
    "01, 01:",
    "':', ':'",
    "1:2:3:4:5:6:7:8:9:a:b:c:d:e:f:10:11, 01:02:03:04:05:06:07:08:09:0a:0b:0c:0d:0e:0f:10"
  })
  void aPatternIsReadAsDnsmasqDoesAndWrittenInOneWay(String text, String written) {
    assertThat(MacPattern.parse(text)).hasToString(written).isEqualTo(MacPattern.parse(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zz:01", "ab*:01", "a*:01", "**:01", "01:\u0661", "01;02", "é"})
  void whatIsNoHexadecimalDigitIsRefused(String text) {
    assertThatThrownBy(() -> MacPattern.parse(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageEndingWith(" is not a hardware address");
  }

  @Test
  void onlySixOctetsOfEthernetAreAnAddress() {
    MacAddress address = MacAddress.parse("dc:a6:32:21:55:72");

    assertThat(MacPattern.of(address).address()).hasValue(address);
    assertThat(MacPattern.parse("dc:a6:32:*:*:*").address()).isEmpty();
    assertThat(MacPattern.parse("06-dc:a6:32:21:55:72").address()).isEmpty();
    assertThat(MacPattern.parse("dc:a6:32").address()).isEmpty();
  }
}
