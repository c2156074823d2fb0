/**
 * What lies below: files by path, their names, attributes and channels, and what their exceptions
 * mean.
 */
@NullMarked
package dev.ohpc.netboot.vfs.disk;

import org.jspecify.annotations.NullMarked;
