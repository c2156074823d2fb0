package dev.ohpc.testkit.tftp;

/**
 * What becomes of one datagram.
 *
 * @param delayNanos how late it is; 0 if it is not
 * @param dice chooses the byte that is changed, and to what
 */
record Fate(
    boolean isDropped,
    boolean isDuplicated,
    boolean isReordered,
    long delayNanos,
    boolean isCorrupted,
    long dice) {}
