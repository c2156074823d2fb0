package dev.ohpc.netboot.tftp.serve;

import java.nio.channels.SelectionKey;

/**
 * What belongs to a socket. All is called on the thread of the socket's loop, and nothing throws.
 */
interface Handler {

  /** The socket can be read or, if that was asked for, written. */
  void ready(SelectionKey key);

  /** The loop ends. */
  void shutDown();
}
