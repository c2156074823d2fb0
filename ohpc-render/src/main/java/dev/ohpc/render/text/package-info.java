/**
 * Texts as lines, and their edits: a text is cut into pieces that together are all of it, and a
 * changed value changes the pieces that it must.
 */
@NullMarked
package dev.ohpc.render.text;

import org.jspecify.annotations.NullMarked;
