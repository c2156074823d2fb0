package dev.ohpc.netboot.tftp.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.ohpc.netboot.TftpRequest;
import dev.ohpc.netboot.tftp.packet.RefusedException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server grants of what a client asks. */
class TermsTest {

  private static final Bounds BOUNDS = new Bounds(1468, 64, Duration.ofSeconds(1));
  private static final long SIZE = 2_253_056;

  @Test
  void withoutOptionsThereIsNothingToAcknowledge() throws Exception {
    assertThat(octet(Map.of()))
        .isEqualTo(new Terms(512, 1, Duration.ofSeconds(1), ImmutableMap.of()));
  }

  @Test
  void whatAPi4AsksIsAnsweredInItsOrder() throws Exception {
    Terms terms = octet(ImmutableMap.of("tsize", "0", "blksize", "1024"));

    assertThat(terms.blockSize()).isEqualTo(1024);
    assertThat(terms.accepted())
        .containsExactly(Map.entry("tsize", "2253056"), Map.entry("blksize", "1024"));
  }

  @Test
  void unknownOptionsAreNotAnswered() throws Exception {
    assertThat(octet(ImmutableMap.of("utimeout", "1", "", "")).accepted()).isEmpty();
  }

  @Test
  void moreThanTheBoundsIsGrantedUpToThem() throws Exception {
    Terms terms = octet(ImmutableMap.of("blksize", "65464", "windowsize", "65535"));

    assertThat(terms.accepted())
        .containsExactly(Map.entry("blksize", "1468"), Map.entry("windowsize", "64"));
    assertThat(terms.blockSize()).isEqualTo(1468);
    assertThat(terms.windowSize()).isEqualTo(64);
  }

  @Test
  void theTimeIsTheClients() throws Exception {
    assertThat(octet(ImmutableMap.of("timeout", "255")).timeout())
        .isEqualTo(Duration.ofSeconds(255));
  }

  /** RFC 2349: the size is that of what is sent, which netascii changes. */
  @Test
  void netasciiHasNoSize() throws Exception {
    assertThat(Terms.of(request("netascii", Map.of("tsize", "0")), SIZE, BOUNDS).accepted())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "blksize, 7",
    "blksize, 65465",
    "blksize, abc",
    "blksize, ''",
    "blksize, -512",
    "blksize, 99999999999",
    "timeout, 0",
    "timeout, 256",
    "timeout, 1.5",
    "windowsize, 0",
    "windowsize, 65536"
  })
  void valuesThatTheRfcsDoNotKnowAreRefused(String option, String value) {
    assertThatThrownBy(() -> octet(Map.of(option, value)))
        .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.code()).isEqualTo(8))
        .hasMessageStartingWith(option + " must be a number from ");
  }

  private static Terms octet(Map<String, String> options) throws RefusedException {
    return Terms.of(request("octet", options), SIZE, BOUNDS);
  }

  private static TftpRequest request(String mode, Map<String, String> options) {
    InetSocketAddress client = new InetSocketAddress(InetAddress.getLoopbackAddress(), 40084);
    return new TftpRequest(client, "start4.elf", mode, options);
  }
}
