/**
 * One transfer as a machine of states, which knows blocks, acknowledgements and time, no sockets.
 */
@NullMarked
package dev.ohpc.netboot.tftp.transfer;

import org.jspecify.annotations.NullMarked;
