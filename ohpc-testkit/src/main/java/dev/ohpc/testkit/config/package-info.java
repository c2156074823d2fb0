/**
 * Typed configurations of every file, made of words that the file can carry, or of words that a
 * test chooses to see which it refuses.
 */
@NullMarked
package dev.ohpc.testkit.config;

import org.jspecify.annotations.NullMarked;
