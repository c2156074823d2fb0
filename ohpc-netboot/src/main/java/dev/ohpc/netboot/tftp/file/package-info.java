/**
 * From the name in a request to the blocks of a file: whose root, what is served, and in pieces.
 */
@NullMarked
package dev.ohpc.netboot.tftp.file;

import org.jspecify.annotations.NullMarked;
