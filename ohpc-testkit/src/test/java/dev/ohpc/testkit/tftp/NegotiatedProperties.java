package dev.ohpc.testkit.tftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a server answers, a client agrees to no more than it asked for (RFC 2347). */
class NegotiatedProperties {

  private static final List<TftpOption> ASKED =
      List.of(TftpOption.tsize(), TftpOption.blksize(1024), TftpOption.windowsize(8));

  @Property
  void noAnswerGivesMoreThanWasAsked(@ForAll byte[] answer) {
    agreeAtMostToWhatWasAsked(answer);
  }

  @Property
  void noAnswerOfKnownWordsDoes(@ForAll("answers") String answer) {
    agreeAtMostToWhatWasAsked(("\0\6" + answer).getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<String> answers() {
    return Arbitraries.of(
            "tsize",
            "blksize",
            "BlkSize",
            "windowsize",
            "timeout",
            "\0",
            "1024",
            "8",
            "1",
            "9",
            "-1")
        .list()
        .ofMaxSize(9)
        .map(words -> String.join("\0", words) + "\0");
  }

  private static void agreeAtMostToWhatWasAsked(byte[] answer) {
    byte[] datagram = Arrays.copyOf(answer, Math.max(4, answer.length));
    try {
      Negotiated negotiated = Negotiated.of(datagram, datagram.length, ASKED);
      assertThat(negotiated.blksize()).isBetween(8, 1024);
      assertThat(negotiated.windowsize()).isBetween(1, 8);
      assertThat(negotiated.tsize().orElse(0)).isNotNegative();
      assertThat(negotiated.options()).hasSizeLessThanOrEqualTo(ASKED.size());
    } catch (ProtocolException e) {
      assertThat(e).hasMessageContaining("OACK");
    }
  }
}
