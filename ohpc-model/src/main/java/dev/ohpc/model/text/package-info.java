/** Words as people write them. */
@NullMarked
package dev.ohpc.model.text;

import org.jspecify.annotations.NullMarked;
