package dev.ohpc.testkit.tftp;

import java.time.Duration;

/** How often a {@link LossyLink} does what; {@link LossyLinkBuilder} says what each means. */
record LinkRates(
    double drop,
    double duplicate,
    double reorder,
    double delay,
    Duration longestDelay,
    double corrupt,
    boolean corruptContent) {}
