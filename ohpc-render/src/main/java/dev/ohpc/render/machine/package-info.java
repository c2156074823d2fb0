/**
 * The files of a cluster that is there already: read from a directory that is laid out as its
 * machines are, checked, and imported.
 */
@NullMarked
package dev.ohpc.render.machine;

import org.jspecify.annotations.NullMarked;
