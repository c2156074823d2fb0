/**
 * A cluster as one value: load it, check it, render it.
 *
 * <pre>{@code
 * ClusterSpec spec = ClusterSpec.load(Path.of("cluster.yaml")); // all problems at once
 * spec.render(Path.of("out"));                                  // exact files, all or nothing
 * }</pre>
 *
 * <p>Most users need {@link dev.ohpc.model.ClusterSpec} alone. Rendering needs the module {@code
 * ohpc-render} on the path.
 */
@NullMarked
package dev.ohpc.model;

import org.jspecify.annotations.NullMarked;
