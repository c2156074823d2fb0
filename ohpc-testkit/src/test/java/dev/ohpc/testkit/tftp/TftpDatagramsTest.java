package dev.ohpc.testkit.tftp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Datagrams as RFC 1350 section 5 and RFC 2347 draw them. */
class TftpDatagramsTest {

  @Test
  void eachIsWrittenAsItsRfcDrawsIt() {
    assertThat(TftpDatagrams.readRequest("a", "octet", TftpOption.blksize(8)))
        .asString()
        .isEqualTo("\0\1a\0octet\0blksize\0008\0");
    assertThat(TftpDatagrams.data(0x10203, (byte) 9)).containsExactly(0, 3, 2, 3, 9);
    assertThat(TftpDatagrams.ack(0x10203)).containsExactly(0, 4, 2, 3);
    assertThat(TftpDatagrams.error(1, "no")).containsExactly(0, 5, 0, 1, 'n', 'o', 0);
    assertThat(TftpDatagrams.optionAck(TftpOption.tsize()))
        .asString()
        .isEqualTo("\0\6tsize\0000\0");
  }

  @Test
  void eachIsToldInWords() {
    assertThat(
            TftpDatagrams.describe(TftpDatagrams.writeRequest("a", "mail", TftpOption.timeout(1))))
        .isEqualTo("WRQ a mail timeout=1");
    assertThat(TftpDatagrams.describe(TftpDatagrams.data(1, new byte[7])))
        .isEqualTo("DATA 1 of 7 bytes");
    assertThat(TftpDatagrams.describe(TftpDatagrams.ack(65_535))).isEqualTo("ACK 65535");
    assertThat(TftpDatagrams.describe(TftpDatagrams.error(1, "no"))).isEqualTo("ERROR 1 no");
    assertThat(
            TftpDatagrams.describe(
                TftpDatagrams.optionAck(TftpOption.tsize(), TftpOption.blksize(9))))
        .isEqualTo("OACK tsize=0 blksize=9");
    assertThat(TftpDatagrams.describe(new byte[] {1, 3, 0, 1}))
        .isEqualTo("4 bytes that are no TFTP");
  }
}
