/**
 * From typed configurations to text: {@link dev.ohpc.render.format.ConfigFormats} has one format a
 * file.
 *
 * <p>A format refuses a value that its file cannot carry; it never writes something else.
 */
@NullMarked
package dev.ohpc.render.format;

import org.jspecify.annotations.NullMarked;
