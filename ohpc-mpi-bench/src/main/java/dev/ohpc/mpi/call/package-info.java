/** The functions of an MPI library, one method each, without a rule of their own. */
@NullMarked
package dev.ohpc.mpi.call;

import org.jspecify.annotations.NullMarked;
