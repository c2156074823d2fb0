/** Writes JSON; shared with the modules of this project only. */
@NullMarked
package dev.ohpc.model.json;

import org.jspecify.annotations.NullMarked;
