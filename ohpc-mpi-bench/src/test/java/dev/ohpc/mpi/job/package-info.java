/** Starts jobs. */
@NullMarked
package dev.ohpc.mpi.job;

import org.jspecify.annotations.NullMarked;
