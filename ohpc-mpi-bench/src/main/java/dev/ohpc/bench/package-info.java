/** The command line: one program for all ranks of a job. */
@NullMarked
package dev.ohpc.bench;

import org.jspecify.annotations.NullMarked;
