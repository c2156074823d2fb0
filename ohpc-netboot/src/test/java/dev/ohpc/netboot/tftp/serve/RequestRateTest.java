package dev.ohpc.netboot.tftp.serve;

import static dev.ohpc.netboot.tftp.serve.RequestRate.Answer.FULL;
import static dev.ohpc.netboot.tftp.serve.RequestRate.Answer.STILL_FULL;
import static dev.ohpc.netboot.tftp.serve.RequestRate.Answer.YES;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Each client may ask so often in a second. */
class RequestRateTest {

  private static final InetAddress NODE1 = InetAddresses.forString("192.168.1.11");
  private static final InetAddress NODE2 = InetAddresses.forString("192.168.1.12");

  @Test
  void theFirstRefusalOfASecondIsTold() {
    RequestRate rate = new RequestRate(2);
    long now = System.nanoTime();

    assertThat(rate.ask(NODE1, now)).isEqualTo(YES);
    assertThat(rate.ask(NODE1, now)).isEqualTo(YES);
    assertThat(rate.ask(NODE1, now)).isEqualTo(FULL);
    assertThat(rate.ask(NODE1, now)).isEqualTo(STILL_FULL);
    assertThat(rate.ask(NODE2, now)).isEqualTo(YES);
  }

  @Test
  void theNextSecondBeginsAnew() {
    RequestRate rate = new RequestRate(1);
    long now = System.nanoTime();
    rate.ask(NODE1, now);
    rate.ask(NODE1, now);

    assertThat(rate.ask(NODE1, now + TimeUnit.SECONDS.toNanos(1))).isEqualTo(YES);
  }
}
