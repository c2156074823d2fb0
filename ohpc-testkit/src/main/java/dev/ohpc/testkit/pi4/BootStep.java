package dev.ohpc.testkit.pi4;

import java.time.Duration;

/**
 * One thing that a board did.
 *
 * @param what what it did, such as {@code get kernel8.img}
 * @param outcome what came of it, such as {@code absent}
 * @param bytes what it received, without headers
 * @param start when it began, from when the board was switched on
 * @param end when it ended
 */
public record BootStep(
    BootStage stage, String what, String outcome, long bytes, Duration start, Duration end) {}
