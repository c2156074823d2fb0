/** How value classes are generated. */
@NullMarked
package dev.ohpc.model.style;

import org.jspecify.annotations.NullMarked;
