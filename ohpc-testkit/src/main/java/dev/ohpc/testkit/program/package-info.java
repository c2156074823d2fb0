/** Programs of the machine. */
@NullMarked
package dev.ohpc.testkit.program;

import org.jspecify.annotations.NullMarked;
