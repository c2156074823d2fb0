/**
 * A rehearsal of a cluster's boot on one machine: {@link dev.ohpc.testkit.rehearsal.Rehearsal}
 * renders and serves a spec, and switches on a simulated board for each node; {@link
 * dev.ohpc.testkit.rehearsal.ServedCluster} serves it alone, for clients of a test's own.
 */
@NullMarked
package dev.ohpc.testkit.rehearsal;

import org.jspecify.annotations.NullMarked;
