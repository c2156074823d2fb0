package dev.ohpc.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceTest {

  @Test
  void bytesOfUtf8AreReadAsUtf8WithTheirByteOrderMark() {
    byte[] bytes = "\ufeffcaf\u00e9 \ud83d\ude00\n".getBytes(StandardCharsets.UTF_8);

    Source source = Source.of("a", bytes);

    assertThat(source.text()).isEqualTo("\ufeffcaf\u00e9 \ud83d\ude00\n");
    assertThat(source.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(source.bytes()).isEqualTo(bytes);
  }

  @Test
  void otherBytesAreEachACharacterAndComeBackAsTheyWere() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }

    Source source = Source.of("a", bytes);

    assertThat(source.text()).hasSize(256);
    assertThat(source.charset()).isEqualTo(StandardCharsets.ISO_8859_1);
    assertThat(source.bytes()).isEqualTo(bytes);
    assertThat(source.withText("\u00e9").bytes()).containsExactly(0xe9);
  }

  @Test
  void aTextIsWrittenAsUtf8() {
    assertThat(Source.of("a", "\u00e9").bytes()).containsExactly(0xc3, 0xa9);
  }
}
