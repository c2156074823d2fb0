/**
 * Specs and files with one fault each, and the problem that it must be found as: for tests of tools
 * that show problems, repair them, or claim to find them.
 */
@NullMarked
package dev.ohpc.testkit.broken;

import org.jspecify.annotations.NullMarked;
