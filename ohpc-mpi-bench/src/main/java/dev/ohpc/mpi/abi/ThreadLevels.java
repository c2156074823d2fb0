package dev.ohpc.mpi.abi;

/** {@code MPI_THREAD_SINGLE} to {@code MPI_THREAD_MULTIPLE}. */
public record ThreadLevels(int single, int funneled, int serialized, int multiple) {}
