package dev.ohpc.netboot.tftp.transfer;

import java.time.Duration;

/**
 * What a server grants at most.
 *
 * @param blockSize bytes of a block
 * @param windowSize blocks of a window
 * @param timeout how long to wait for an acknowledgement the first time, if the client does not say
 */
public record Bounds(int blockSize, int windowSize, Duration timeout) {

  /** The same, with blocks that are no larger. */
  public Bounds withBlockSizeAtMost(int bytes) {
    return new Bounds(Math.min(blockSize, bytes), windowSize, timeout);
  }
}
