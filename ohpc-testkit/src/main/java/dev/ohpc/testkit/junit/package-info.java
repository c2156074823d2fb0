/**
 * Extensions of JUnit: {@link dev.ohpc.testkit.junit.Netboot} serves a cluster to a test.
 *
 * <p>{@link dev.ohpc.testkit.RealProgram} marks tests that need a program of the machine.
 */
@NullMarked
package dev.ohpc.testkit.junit;

import org.jspecify.annotations.NullMarked;
