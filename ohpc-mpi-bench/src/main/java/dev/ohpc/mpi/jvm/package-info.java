/** What keeps the Java virtual machine alive in one process with an MPI library. */
@NullMarked
package dev.ohpc.mpi.jvm;

import org.jspecify.annotations.NullMarked;
