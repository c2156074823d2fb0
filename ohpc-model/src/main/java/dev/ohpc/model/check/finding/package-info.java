/** What checks find: collected, put where it stands in the source, and folded over hosts. */
@NullMarked
package dev.ohpc.model.check.finding;

import org.jspecify.annotations.NullMarked;
