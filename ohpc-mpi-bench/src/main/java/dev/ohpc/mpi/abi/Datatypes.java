package dev.ohpc.mpi.abi;

/** Handles of the types that Java has. */
public record Datatypes(
    long bytes,
    long int8,
    long int16,
    long uint16,
    long int32,
    long int64,
    long float32,
    long float64) {}
