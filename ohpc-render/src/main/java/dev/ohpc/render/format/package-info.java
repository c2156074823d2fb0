/**
 * Typed configurations and their text: {@link dev.ohpc.render.format.ConfigFormats} has one format
 * a file.
 *
 * <p>A format reads any text as a {@link dev.ohpc.render.format.ConfigDocument}: a value, problems
 * with their places, and the text itself, of which an edit changes the lines that it must. It
 * refuses a value that its file cannot carry; it never writes something else.
 */
@NullMarked
package dev.ohpc.render.format;

import org.jspecify.annotations.NullMarked;
