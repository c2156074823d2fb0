package dev.ohpc.netboot.tftp.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever is due is called, once. */
class TimersTest {

  private final Timers timers = new Timers();
  private final List<String> called = new ArrayList<>();

  @Test
  void callsComeInTheOrderOfTheirDeadlines() {
    timers.add(new Bell("late", 20));
    timers.add(new Bell("early", 10));
    timers.run(9);
    assertThat(called).isEmpty();
    timers.run(25);

    assertThat(called).containsExactly("early", "late");
  }

  @Test
  void eachIsCalledWhenItIsDue() {
    timers.add(new Bell("late", 20));
    timers.add(new Bell("early", 10));
    timers.run(9);
    assertThat(called).isEmpty();
    timers.run(10);
    assertThat(called).containsExactly("early");
    timers.run(25);

    assertThat(called).containsExactly("early", "late");
  }

  @Test
  void aDeadlineThatMovedOnIsKept() {
    Bell bell = new Bell("bell", 10);
    timers.add(bell);
    bell.deadline = 30;
    timers.run(20);
    assertThat(called).isEmpty();
    timers.run(30);

    assertThat(called).containsExactly("bell");
  }

  @Test
  void whatIsRemovedIsNotCalled() {
    Bell bell = new Bell("bell", 10);
    timers.add(bell);
    timers.remove(bell);
    timers.run(100);

    assertThat(called).isEmpty();
    assertThat(timers.sleep(100)).isGreaterThan(999);
  }

  @Test
  void whoIsCalledMayStay() {
    Bell bell =
        new Bell("bell", 10) {
          @Override
          public void due(long now) {
            called.add("once more");
            deadline = now + 10;
          }
        };
    timers.add(bell);
    timers.run(15);
    timers.run(24);
    timers.run(25);

    assertThat(called).containsExactly("once more", "once more");
  }

  @Test
  void sleepIsNeverLessThanNeededNorMoreThanASecond() {
    timers.add(new Bell("bell", 5_500_000));

    assertThat(timers.sleep(0)).isEqualTo(6);
    assertThat(timers.sleep(6_000_000)).isEqualTo(1);
    assertThat(timers.sleep(-9_000_000_000L)).isEqualTo(1001);
  }

  @Test
  void theClockMayRunOver() {
    timers.add(new Bell("after", Long.MIN_VALUE + 10));
    timers.add(new Bell("before", Long.MAX_VALUE - 10));
    timers.run(Long.MAX_VALUE);
    assertThat(called).containsExactly("before");
    timers.run(Long.MIN_VALUE + 10);

    assertThat(called).containsExactly("before", "after");
  }

  private class Bell implements Timers.Timed {

    private final String name;
    long deadline;

    Bell(String name, long deadline) {
      this.name = name;
      this.deadline = deadline;
    }

    @Override
    public long deadline() {
      return deadline;
    }

    @Override
    public void due(long now) {
      called.add(name);
      timers.remove(this);
    }
  }
}
