/** The command line: {@code ohpc-render render SPEC DIR}, {@code ohpc-render check SPEC}. */
@NullMarked
package dev.ohpc.render.cli;

import org.jspecify.annotations.NullMarked;
