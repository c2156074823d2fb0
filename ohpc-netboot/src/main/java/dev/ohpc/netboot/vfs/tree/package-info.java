/** A tree of files on a file system of java.nio.file. */
@NullMarked
package dev.ohpc.netboot.vfs.tree;

import org.jspecify.annotations.NullMarked;
