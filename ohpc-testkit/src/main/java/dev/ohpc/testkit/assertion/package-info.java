/**
 * Assertions of AssertJ about problems, rendered files and documents; {@link
 * dev.ohpc.testkit.assertion.OhpcAssertions} has them all.
 *
 * <p>AssertJ is not a dependency of those who do not use this package: whoever does adds {@code
 * org.assertj:assertj-core}.
 */
@NullMarked
package dev.ohpc.testkit.assertion;

import org.jspecify.annotations.NullMarked;
