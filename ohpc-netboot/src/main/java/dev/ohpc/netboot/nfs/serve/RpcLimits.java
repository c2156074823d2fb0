package dev.ohpc.netboot.nfs.serve;

import java.time.Duration;

/**
 * How much a server takes at once, and for how long.
 *
 * @param connections how many connections
 * @param requests how many calls of one connection that are not answered, or whose answers the
 *     client has not taken
 * @param transfer how many bytes READ, WRITE and READDIR carry
 * @param idle how long a connection may be open without a call
 */
public record RpcLimits(int connections, int requests, int transfer, Duration idle) {

  /** What a call has beside the bytes of a WRITE: its head, the handle, the numbers. */
  private static final int LONGEST_HEAD = 4096;

  /** How many bytes a call may have. */
  int recordLength() {
    return transfer + LONGEST_HEAD;
  }
}
