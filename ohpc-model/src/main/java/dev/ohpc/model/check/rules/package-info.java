/**
 * Rules about the files of a cluster: one small class a family, all in {@link
 * dev.ohpc.model.check.rules.FileRules}.
 */
@NullMarked
package dev.ohpc.model.check.rules;

import org.jspecify.annotations.NullMarked;
