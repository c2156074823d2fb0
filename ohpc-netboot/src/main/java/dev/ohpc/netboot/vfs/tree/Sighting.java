package dev.ohpc.netboot.vfs.tree;

import dev.ohpc.netboot.vfs.disk.Found;

/** A file that was found at a place. */
record Sighting(Found found, Place place) {}
