package dev.ohpc.testkit.tftp;

/** Which blocks have come in order, and which of them call for an acknowledgement. */
final class BlockSequence {

  private static final int HALF_OF_ALL_NUMBERS = 0x8000;

  private final int windowsize;
  private long last;
  private int unacknowledged;
  private boolean gapIsTold;

  BlockSequence(int windowsize) {
    this.windowsize = windowsize;
  }

  /** How many blocks have come; the low 16 bits are the last one's number. */
  long last() {
    return last;
  }

  /** Whether a block is the one that is waited for. */
  boolean isNext(int number) {
    return ahead(number) == 0;
  }

  /** Takes the one that is waited for, and says whether the window is full with it. */
  boolean takeNext() {
    last++;
    unacknowledged++;
    gapIsTold = false;
    return unacknowledged >= windowsize;
  }

  /**
   * Whether a block that is not the next calls for an acknowledgement of the last one.
   *
   * <p>In lock-step a repeated block does: its acknowledgement was lost. In a window it does not,
   * for a server takes an acknowledgement that it has seen as a gap, and would send every window
   * twice from then on. There a missing block is told, but once (RFC 7440 section 4).
   */
  boolean asksForAck(int number) {
    if (windowsize == 1) {
      return last > 0 && number == (int) (last & 0xffff);
    }
    boolean tells = !gapIsTold && ahead(number) < Math.min(windowsize, HALF_OF_ALL_NUMBERS);
    gapIsTold |= tells;
    return tells;
  }

  /** The window begins after the last block. */
  void acknowledged() {
    unacknowledged = 0;
  }

  /** Time has passed: a block that is missing may be told again. */
  void forgetGap() {
    gapIsTold = false;
  }

  private int ahead(int number) {
    return (int) ((number - last - 1) & 0xffff);
  }
}
