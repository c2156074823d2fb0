package dev.ohpc.netboot.tftp.packet;

import dev.ohpc.netboot.TftpRequest;

/**
 * A request as it came in.
 *
 * @param isWrite whether the client wants to write (WRQ) instead of to read (RRQ)
 */
public record Incoming(TftpRequest request, boolean isWrite) {}
