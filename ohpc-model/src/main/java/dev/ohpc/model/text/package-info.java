/** Texts as messages show them, and which known one was meant. */
@NullMarked
package dev.ohpc.model.text;

import org.jspecify.annotations.NullMarked;
