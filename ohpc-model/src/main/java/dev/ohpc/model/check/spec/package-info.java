/**
 * Rules about a spec: one small class a family, all in {@link dev.ohpc.model.check.spec.SpecRules}.
 */
@NullMarked
package dev.ohpc.model.check.spec;

import org.jspecify.annotations.NullMarked;
