/**
 * A layer of changes over an image that stays as it is. Both know a file by its number: a file of
 * the image keeps it when it is changed, moved or copied, and what the layer adds has numbers that
 * no image has.
 */
@NullMarked
package dev.ohpc.netboot.vfs.overlay;

import org.jspecify.annotations.NullMarked;
