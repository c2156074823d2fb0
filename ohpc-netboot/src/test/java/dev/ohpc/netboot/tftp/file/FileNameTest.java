package dev.ohpc.netboot.tftp.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.netboot.tftp.packet.RefusedException;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name stands for a file below the root, or for none. */
class FileNameTest {

  private static final Path ROOT = Path.of("/srv/tftp");

  @ParameterizedTest
  @CsvSource({
    "config.txt, /srv/tftp/config.txt",
    "9ffefdef/config.txt, /srv/tftp/9ffefdef/config.txt",
    "/config.txt, /srv/tftp/config.txt",
    "//overlays//./x.dtbo, /srv/tftp/overlays/x.dtbo",
    "'\\boot\\x', /srv/tftp/boot/x",
    "..., /srv/tftp/...",
    "a b, /srv/tftp/a b",
    "ñandú, /srv/tftp/ñandú",
  })
  void namesAreBelowTheRoot(String name, String path) throws Exception {
    assertThat(FileName.parse(name).below(ROOT)).isEqualTo(Path.of(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "\\",
        ".",
        "./",
        "..",
        "../x",
        "a/../b",
        "a/..",
        "..\\x",
        "x\\..\\..\\y",
        "a\u0001b",
        "a\nb",
        "a\u007fb",
        "a\u0085b",
        "caf\uFFFD"
      })
  void whatIsNoNameIsRefused(String name) {
    assertThatThrownBy(() -> FileName.parse(name))
        .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.code()).isEqualTo(2));
  }

  @Test
  void namesHaveALength() throws Exception {
    assertThat(FileName.parse("é".repeat(127) + "x").below(ROOT)).startsWithRaw(ROOT);
    assertThatThrownBy(() -> FileName.parse("é".repeat(128))).hasMessageContaining("too long");
    assertThatThrownBy(() -> FileName.parse("a/".repeat(600))).hasMessageContaining("too long");
  }

  @Property(tries = 20_000)
  void noNameLeadsOutOfTheRoot(
      @ForAll
          @StringLength(max = 12)
          @Chars({'.', '/', '\\', ' ', ':', '~'})
          @CharRange(from = 'a', to = 'c')
          String name)
      throws Exception {
    try {
      assertThat(FileName.parse(name).below(ROOT).normalize())
          .startsWithRaw(ROOT)
          .isNotEqualTo(ROOT);
    } catch (RefusedException e) {
      assertThat(e.code()).isEqualTo(2);
    }
  }
}
