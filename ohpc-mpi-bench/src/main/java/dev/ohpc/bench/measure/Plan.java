package dev.ohpc.bench.measure;

/**
 * What to measure, the same in all ranks.
 *
 * @param points how many points Pi is computed from
 * @param repeats how often
 * @param warmUpSeconds how long each rank computes before
 * @param isPiOnly whether scaling and links are left out
 */
public record Plan(long points, int repeats, double warmUpSeconds, boolean isPiOnly) {}
