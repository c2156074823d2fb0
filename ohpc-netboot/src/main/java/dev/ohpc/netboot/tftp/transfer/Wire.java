package dev.ohpc.netboot.tftp.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The way to the client. */
@FunctionalInterface
public interface Wire {

  /**
   * Sends a datagram.
   *
   * @return false if the way is full; {@link Transfer#resume} is to be called when it is not
   */
  boolean send(ByteBuffer datagram) throws IOException;
}
