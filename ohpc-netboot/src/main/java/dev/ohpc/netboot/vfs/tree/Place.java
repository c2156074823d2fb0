package dev.ohpc.netboot.vfs.tree;

/**
 * Where a file has a name.
 *
 * @param directory the number of the directory
 * @param name the name in it
 */
record Place(long directory, String name) {}
