package dev.ohpc.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.model.value.BootOrder.Mode;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarValueTest {

  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g";

  @ParameterizedTest
  @CsvSource({
    "12h, 43200, 12h",
    "90m, 5400, 90m",
    "120s, 120, 2m",
    "1d, 86400, 24h",
    "1w, 604800, 168h",
    "999w, 604195200, 604195200s",
    "99999h, 359996400, 99999h",
    "999999999s, 999999999, 999999999s"
  })
  void aTimespanIsANumberAndAUnit(String text, long seconds, String printed) {
    Timespan span = Timespan.parse(text);

    assertThat(span.seconds()).hasValue(seconds);
    assertThat(span).hasToString(printed).isEqualTo(Timespan.of(Duration.ofSeconds(seconds)));
    assertThat(Timespan.parse(span.toString())).isEqualTo(span);
  }

  @Test
  void aTimespanMayHaveNoEnd() {
    assertThat(Timespan.parse("infinite").seconds()).isEqualTo(OptionalLong.empty());
    assertThat(Timespan.INFINITE).hasToString("infinite");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12",
        "0h",
        "-1h",
        "1.5h",
        "h",
        "12 h",
        "12H",
        "9999999999s",
        "1000w",
        "100000h"
      })
  void whatIsNoTimespanIsRefused(String text) {
    assertThatThrownBy(() -> Timespan.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aBootOrderIsReadFromTheRight() {
    assertThat(BootOrder.parse("0xf21").modes())
        .containsExactly(Mode.SD_CARD, Mode.NETWORK, Mode.RESTART);
  }

  @ParameterizedTest
  @ValueSource(strings = {"f21", "0x", "0xf20", "0xf28", "0x123456712", "0xF21"})
  void whatIsNoBootOrderIsRefused(String text) {
    assertThatThrownBy(() -> BootOrder.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0644, rw-r--r--",
    "600, rw-------",
    "0755, rwxr-xr-x",
    "4755, rwxr-xr-x",
    "0000, ---------"
  })
  void aModeIsOctal(String text, String permissions) {
    assertThat(PosixFilePermissions.toString(FileMode.parse(text).permissions()))
        .isEqualTo(permissions);
    assertThat(FileMode.parse(text).toString()).hasSize(4).endsWith(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8", "644x", "0888", "77777", "-644"})
  void whatIsNoModeIsRefused(String text) {
    assertThatThrownBy(() -> FileMode.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @CsvSource({"slurm:slurm, slurm:slurm", "munge, munge:munge", "root:, root:root", "a:b, a:b"})
  void anOwnershipNamesAUserAndAGroup(String text, String printed) {
    assertThat(Ownership.parse(text)).hasToString(printed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", ":root", "Root:root", "a b:c", "0:0"})
  void whatNamesNoUserAndGroupIsRefused(String text) {
    assertThatThrownBy(() -> Ownership.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @CsvSource({"4GiB, 4096, 4GiB", "3800MiB, 3800, 3800MiB", "1024MiB, 1024, 1GiB"})
  void memoryIsCountedInMebibytes(String text, long mebibytes, String printed) {
    assertThat(MemorySize.parse(text).mebibytes()).isEqualTo(mebibytes);
    assertThat(MemorySize.parse(text)).hasToString(printed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4", "4GB", "0GiB", "4 GiB", "-1MiB"})
  void whatIsNoAmountOfMemoryIsRefused(String text) {
    assertThatThrownBy(() -> MemorySize.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aPublicKeyIsOneLineOfAPubFile() {
    assertThat(PublicKey.parse(KEY)).hasToString(KEY);
    assertThat(PublicKey.parse(KEY + " admin@sms two words")).isNotEqualTo(PublicKey.parse(KEY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ssh-ed25519",
        "ssh-ed25519 AAAA",
        "ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI* x",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA cut",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gAAAA rest",
        "command=\"x\" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhM="
      })
  void whatIsNoPublicKeyIsRefused(String text) {
    assertThatThrownBy(() -> PublicKey.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aKeyIsAsLongAsALineOfSshdAtMost() {
    String words = " word".repeat(3000);

    assertThat(PublicKey.parse(KEY + words)).hasToString(KEY + words);
    assertThatThrownBy(() -> PublicKey.parse(KEY + words + words))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aPrivateKeyIsRefusedAndNotShown() {
    String secret = "-----BEGIN OPENSSH PRIVATE KEY-----\nc2VjcmV0\n";

    assertThatThrownBy(() -> PublicKey.parse(secret))
        .hasMessage("a private key stands where a public key belongs");
  }

  @Test
  void aHostAddressIsANameOrAnAddress() {
    assertThat(HostAddress.parse("pool.ntp.org")).hasToString("pool.ntp.org");
    assertThat(HostAddress.parse("192.168.1.1"))
        .isEqualTo(HostAddress.of(Ipv4Address.parse("192.168.1.1")));
    assertThatThrownBy(() -> HostAddress.parse("192.168.1.999"))
        .isInstanceOf(InvalidValueException.class);
  }
}
