package dev.ohpc.testkit.tftp;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** One client's datagrams in one direction. */
final class Lane {

  private final Fates fates;
  private final SplittableRandom chances;
  private @Nullable Parcel overtaken;

  Lane(Fates fates, SplittableRandom chances) {
    this.fates = fates;
    this.chances = chances;
  }

  Fate next() {
    return fates.draw(chances);
  }

  /** Whether a datagram waits here for the next one. */
  boolean isHolding() {
    return overtaken != null;
  }

  /** Lets a datagram wait for the next one. */
  void hold(Parcel parcel) {
    overtaken = parcel;
  }

  /** What waited for a datagram that has now passed. */
  @Nullable Parcel release() {
    Parcel parcel = overtaken;
    overtaken = null;
    return parcel;
  }
}
