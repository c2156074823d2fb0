package dev.ohpc.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {

  @ParameterizedTest
  @ValueSource(strings = {"sms", "node1", "n-1", "a.b.c", "4u", "Node1"})
  void hostNamesAreLabelsOfLettersDigitsAndHyphens(String text) {
    assertThat(HostName.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-a",
        "a-",
        "a..b",
        ".a",
        "a.",
        "a_b",
        "a b",
        "a\n",
        "a#b",
        "nоde1",
        "ｎode1",
        "123",
        "a.123",
        "192.168.1.1"
      })
  void whatIsNoHostNameIsRefused(String text) {
    assertThatThrownBy(() -> HostName.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aLabelHasAtMost63CharactersAndANameAtMost253() {
    String label = "a".repeat(63);

    assertThat(HostName.parse(label + "." + label)).isNotNull();
    assertThatThrownBy(() -> HostName.parse(label + "a")).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> HostName.parse((label + ".").repeat(3) + label))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aLookAlikeIsNamed() {
    assertThatThrownBy(() -> HostName.parse("nоde1"))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            e -> assertThat(e.hint()).contains("U+043E (CYRILLIC SMALL LETTER O)"));
  }

  @Test
  void aControlCharacterIsShownAsAnEscape() {
    assertThatThrownBy(() -> HostName.parse("a\u001b[2Jb"))
        .hasMessage("`a\\u001b[2Jb` is not a host name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"end0", "eth0.100", "enp1s0f0", "0"})
  void interfaceNamesAreWhatTheKernelShows(String text) {
    assertThat(InterfaceName.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a-name-too-long-by-one", "eth 0", "eth/0", "eth*", "..", "eth:1"})
  void whatIsNoInterfaceNameIsRefused(String text) {
    assertThatThrownBy(() -> InterfaceName.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/srv/nfs", "/a", "/opt/x.y/z_1", "/.hidden", "/a/..b"})
  void pathsAreAbsoluteAndPlain(String text) {
    assertThat(UnixPath.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "srv", "/a/", "//a", "/a//b", "/a/../b", "/a/.", "/a b", "/a,b", "/a:b"})
  void whatSomeFileCannotCarryIsNoPath(String text) {
    assertThatThrownBy(() -> UnixPath.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Rocky-Pi, Slurm wants lower case: write `rocky-pi`",
    "rocky pi, 'use lower case letters, digits, `-` and `_`, such as `rocky-pi`'",
    "a234567890123456789012345678901234567890x, it has 41 characters; Slurm takes at most 40",
  })
  void aClusterNameThatIsRefusedComesWithAWayOut(String text, String hint) {
    assertThatThrownBy(() -> ClusterName.parse(text))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.hint()).isEqualTo(hint));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " a", "a ", "a\"b", "a'\\", "a#b", "a\nb", "é"})
  void whatSomeFormatCannotCarryIsNoPlainText(String text) {
    assertThatThrownBy(() -> PlainText.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aLongTextWithManyBlanksIsRefusedInNoTime() {
    assertThatThrownBy(() -> PlainText.parse("a " + " ".repeat(150) + "#"))
        .isInstanceOf(InvalidValueException.class);
  }
}
