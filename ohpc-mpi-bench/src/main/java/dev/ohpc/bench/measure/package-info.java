/** Measures a cluster: what all ranks do together so that rank 0 can report. */
@NullMarked
package dev.ohpc.bench.measure;

import org.jspecify.annotations.NullMarked;
