package dev.ohpc.testkit.tftp;

/**
 * What a {@link LossyLink} did so far, both ways together.
 *
 * @param received datagrams that came in
 * @param delivered datagrams that went out, repeated ones too
 * @param dropped datagrams that were lost
 * @param duplicated datagrams that went out twice
 * @param reordered datagrams that were held back for a later one to overtake them
 * @param delayed datagrams that were held back for a time
 * @param corrupted datagrams of which a byte was changed
 */
public record LinkCounts(
    long received,
    long delivered,
    long dropped,
    long duplicated,
    long reordered,
    long delayed,
    long corrupted) {}
