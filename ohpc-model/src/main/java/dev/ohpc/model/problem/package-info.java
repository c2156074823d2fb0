/**
 * Problems: what is wrong, where, and what to do.
 *
 * <p>A {@link dev.ohpc.model.problem.ProblemCode} is stable from version to version; wording is
 * not. {@link dev.ohpc.model.problem.Problems} prints itself as text, as one line a problem, and as
 * JSON.
 */
@NullMarked
package dev.ohpc.model.problem;

import org.jspecify.annotations.NullMarked;
