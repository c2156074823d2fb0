/** How fast calls of MPI are beside the same calls in C. */
@NullMarked
package dev.ohpc.mpi.bench;

import org.jspecify.annotations.NullMarked;
