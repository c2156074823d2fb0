/**
 * What a network file server needs of a tree of files: {@link
 * dev.ohpc.netboot.vfs.VirtualFileSystem}, by inode and not by path, since clients keep inodes over
 * renames and restarts. There are two: {@link dev.ohpc.netboot.vfs.DirectoryTree}, and {@link
 * dev.ohpc.netboot.vfs.Overlay} for many nodes on one image.
 */
@NullMarked
package dev.ohpc.netboot.vfs;

import org.jspecify.annotations.NullMarked;
