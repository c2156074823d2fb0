/** Sockets, threads and limits: requests come in here, and become transfers. */
@NullMarked
package dev.ohpc.netboot.tftp.serve;

import org.jspecify.annotations.NullMarked;
