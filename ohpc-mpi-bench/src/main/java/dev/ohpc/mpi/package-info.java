/**
 * MPI from plain Java: the library of the machine, found at run time, with no C compiler.
 *
 * <p>{@link dev.ohpc.mpi.Mpi} is where to begin.
 */
@NullMarked
package dev.ohpc.mpi;

import org.jspecify.annotations.NullMarked;
