/**
 * The command line: {@code ohpc-render} with {@code render}, {@code plan}, {@code check}, {@code
 * import}.
 */
@NullMarked
package dev.ohpc.render.cli;

import org.jspecify.annotations.NullMarked;
