package dev.ohpc.mpi.abi;

/** Handles of the predefined reductions. */
public record Operations(
    long sum,
    long prod,
    long min,
    long max,
    long land,
    long lor,
    long lxor,
    long band,
    long bor,
    long bxor) {}
