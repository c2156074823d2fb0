/**
 * File handles: which file of which export, sealed so that nobody can make one up.
 *
 * <p>A handle holds all that the server needs to know, so it lives as long as the file and the key
 * do, over restarts too.
 */
@NullMarked
package dev.ohpc.netboot.nfs.handle;

import org.jspecify.annotations.NullMarked;
