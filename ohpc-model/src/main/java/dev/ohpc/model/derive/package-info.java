/**
 * From a spec to the typed configurations: pure functions, one class a profile and machine.
 *
 * <p>{@link dev.ohpc.model.derive.Derivation} is the way in.
 */
@NullMarked
package dev.ohpc.model.derive;

import org.jspecify.annotations.NullMarked;
