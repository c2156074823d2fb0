/** What other modules provide to this one. */
@NullMarked
package dev.ohpc.model.spi;

import org.jspecify.annotations.NullMarked;
