/**
 * From text to a spec.
 *
 * <p>YAML, {@code input.local} and Warewulf's files all become one {@link
 * dev.ohpc.model.load.Tree}; one table of keys, {@link dev.ohpc.model.load.SpecShape}, decodes it
 * and describes it to the JSON schema.
 */
@NullMarked
package dev.ohpc.model.load;

import org.jspecify.annotations.NullMarked;
