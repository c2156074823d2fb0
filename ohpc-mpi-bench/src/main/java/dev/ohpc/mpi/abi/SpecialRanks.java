package dev.ohpc.mpi.abi;

/** Numbers that stand for a rank, a tag or a colour and are none. */
public record SpecialRanks(int anySource, int anyTag, int procNull, int undefined) {}
