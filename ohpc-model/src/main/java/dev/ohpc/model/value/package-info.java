/**
 * Values that cannot hold nonsense: addresses, names, host lists, modes.
 *
 * <p>Each has a {@code parse} that refuses with an {@link
 * dev.ohpc.model.value.InvalidValueException}: what is wrong with which text, and what to write
 * instead.
 */
@NullMarked
package dev.ohpc.model.value;

import org.jspecify.annotations.NullMarked;
