/**
 * Pi as a piece of work that ranks share: kernels, the shares of the ranks, and how sums are put
 * together again.
 */
@NullMarked
package dev.ohpc.bench.kernel;

import org.jspecify.annotations.NullMarked;
