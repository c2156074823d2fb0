/** Finds the MPI library of the machine, loads it, and says which it is. */
@NullMarked
package dev.ohpc.mpi.library;

import org.jspecify.annotations.NullMarked;
