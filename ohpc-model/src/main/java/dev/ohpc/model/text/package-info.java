/** Texts as messages show them. */
@NullMarked
package dev.ohpc.model.text;

import org.jspecify.annotations.NullMarked;
