/**
 * Datagrams of TFTP, in and out.
 *
 * <p>Requests are read and errors written by Apache Commons Net, whose packet classes take
 * datagrams for granted that a server cannot: what reaches them here is whole, ends its texts with
 * NUL, and begins at offset 0. Its faults that this guards against (3.13.0, each reproduced in
 * {@code RequestReaderTest}): an option without its NUL is read beyond the array, the high byte of
 * the opcode is not looked at, names that are not ASCII come with their sign extended, options lose
 * their order and their repeats, and option names keep their case. It has no OACK at all; DATA goes
 * out from one buffer a thread, where its class makes a new array for each block.
 */
@NullMarked
package dev.ohpc.netboot.tftp.packet;

import org.jspecify.annotations.NullMarked;
