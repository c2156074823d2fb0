/**
 * What a run over a cluster found: measurements, what follows from them, and the texts that show
 * it.
 */
@NullMarked
package dev.ohpc.bench.report;

import org.jspecify.annotations.NullMarked;
