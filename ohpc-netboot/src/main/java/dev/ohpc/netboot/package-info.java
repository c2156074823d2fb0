/** Servers from which boards boot over the network. */
@NullMarked
package dev.ohpc.netboot;

import org.jspecify.annotations.NullMarked;
