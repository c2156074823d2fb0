/** Programs of the machine, and where they find files. */
@NullMarked
package dev.ohpc.testkit.program;

import org.jspecify.annotations.NullMarked;
