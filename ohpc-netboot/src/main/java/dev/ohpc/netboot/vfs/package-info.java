/**
 * What a network file server needs of a tree of files: {@link
 * dev.ohpc.netboot.vfs.VirtualFileSystem}, by inode and not by path, since clients keep inodes over
 * renames and restarts.
 */
@NullMarked
package dev.ohpc.netboot.vfs;

import org.jspecify.annotations.NullMarked;
