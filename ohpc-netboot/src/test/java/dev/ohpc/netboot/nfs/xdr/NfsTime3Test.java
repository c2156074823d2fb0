package dev.ohpc.netboot.nfs.xdr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Times have 32 bits without a sign (RFC 1813 section 2.6). */
class NfsTime3Test {

  @Test
  void aTimeAfter2038IsKept() {
    Instant late = Instant.parse("2100-01-01T00:00:00.123456789Z");

    assertThat(NfsTime3.of(late).toInstant()).isEqualTo(late);
  }

  @Test
  void whatCannotBeSaidIsTheNearestThatCan() {
    assertThat(NfsTime3.of(Instant.parse("1969-12-31T23:59:59Z")).toInstant())
        .isEqualTo(Instant.EPOCH);
    assertThat(NfsTime3.of(Instant.parse("2200-01-01T00:00:00Z")).toInstant())
        .isEqualTo(Instant.ofEpochSecond(0xFFFF_FFFFL));
  }
}
