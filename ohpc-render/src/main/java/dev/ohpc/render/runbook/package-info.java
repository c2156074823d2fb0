/**
 * The procedure that makes a cluster of rendered files: phases and steps, derived from the same
 * spec, for a shell, a host tool and a person.
 *
 * <pre>{@code
 * Runbook runbook = Runbook.of(ClusterSpec.load(Path.of("cluster.yaml")));
 * runbook.steps().forEach(step -> System.out.println(step.id() + ": " + step.title()));
 * }</pre>
 */
@NullMarked
package dev.ohpc.render.runbook;

import org.jspecify.annotations.NullMarked;
