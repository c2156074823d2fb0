/**
 * From text to a spec.
 *
 * <p>YAML and {@code input.local} both become one {@link dev.ohpc.model.load.Tree}; one table of
 * keys, {@link dev.ohpc.model.load.SpecShape}, decodes it and describes it to the JSON schema.
 */
@NullMarked
package dev.ohpc.model.load;

import org.jspecify.annotations.NullMarked;
