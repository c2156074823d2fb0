/** What the MPI libraries call things in binary: handles, constants, and the layout of a status. */
@NullMarked
package dev.ohpc.mpi.abi;

import org.jspecify.annotations.NullMarked;
