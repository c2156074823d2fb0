package dev.ohpc.testkit.tftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** The receiver's side of RFC 7440, against a sender that goes by its section 4. */
class BlockSequenceProperties {

  @Property(tries = 500)
  void everyBlockComesAcrossInOrderWhateverIsLost(
      @ForAll @IntRange(min = 1, max = 70) int windowsize,
      @ForAll @IntRange(min = 1, max = 300) int blocks,
      @ForAll @DoubleRange(min = 0, max = 0.4) double loss,
      @ForAll Random chance) {
    BlockSequence sequence = new BlockSequence(windowsize);
    long acknowledged = 0;
    int rounds = 0;

    while (acknowledged < blocks && rounds++ < 100_000) {
      long told = send(sequence, acknowledged, windowsize, blocks, loss, chance);
      acknowledged = chance.nextDouble() < loss ? acknowledged : told;
    }

    assertThat(acknowledged).isEqualTo(blocks);
    assertThat(sequence.last()).isEqualTo(blocks);
  }

  /**
   * One window after what is acknowledged; gives the acknowledgement of it, at the latest in time.
   */
  private static long send(
      BlockSequence sequence, long after, int windowsize, int blocks, double loss, Random chance) {
    for (long block = after + 1; block <= Math.min(blocks, after + windowsize); block++) {
      boolean arrives = chance.nextDouble() >= loss;
      if (arrives && isAcknowledged(sequence, (int) (block & 0xffff), blocks)) {
        sequence.acknowledged();
        return sequence.last();
      }
    }
    sequence.forgetGap();
    sequence.acknowledged();
    return sequence.last();
  }

  private static boolean isAcknowledged(BlockSequence sequence, int number, int blocks) {
    if (sequence.isNext(number)) {
      return sequence.takeNext() || sequence.last() == blocks;
    }
    return sequence.asksForAck(number);
  }

  @Property
  void onlyTheBlockAfterTheLastIsNext(
      @ForAll @IntRange(min = 1, max = 65_535) int windowsize,
      @ForAll @IntRange(min = 0, max = 200_000) int taken,
      @ForAll @IntRange(min = 0, max = 65_535) int number) {
    BlockSequence sequence = new BlockSequence(windowsize);
    for (int i = 0; i < taken; i++) {
      sequence.takeNext();
    }

    assertThat(sequence.isNext(number)).isEqualTo(number == (taken + 1) % 0x10000);
  }
}
