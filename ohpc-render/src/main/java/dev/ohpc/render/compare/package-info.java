/**
 * What two configurations mean, and how the meanings differ: {@link
 * dev.ohpc.render.compare.Differences}.
 */
@NullMarked
package dev.ohpc.render.compare;

import org.jspecify.annotations.NullMarked;
