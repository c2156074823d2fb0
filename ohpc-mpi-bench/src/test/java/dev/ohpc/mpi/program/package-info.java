/** Programs that tests run under a launcher. */
@NullMarked
package dev.ohpc.mpi.program;

import org.jspecify.annotations.NullMarked;
