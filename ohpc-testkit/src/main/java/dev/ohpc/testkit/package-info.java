/**
 * Clusters and host lists to test with, and the conditions under which tests run.
 *
 * <p>{@link dev.ohpc.testkit.ClusterSpecs} makes specs and {@link dev.ohpc.testkit.HostLists} host
 * lists that are valid by construction; {@link dev.ohpc.testkit.RealProgram} marks tests that hold
 * files against the program that reads them.
 */
@NullMarked
package dev.ohpc.testkit;

import org.jspecify.annotations.NullMarked;
