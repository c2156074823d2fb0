/**
 * What is looked at before anything is written: one small class a family of rules.
 *
 * <p>{@link dev.ohpc.model.check.Checks} lists them all. Rules about the spec itself find errors;
 * rules about the derived files find what would work badly, whoever chose it.
 */
@NullMarked
package dev.ohpc.model.check;

import org.jspecify.annotations.NullMarked;
