/** Texts as messages show them, and words that were probably meant. */
@NullMarked
package dev.ohpc.model.text;

import org.jspecify.annotations.NullMarked;
