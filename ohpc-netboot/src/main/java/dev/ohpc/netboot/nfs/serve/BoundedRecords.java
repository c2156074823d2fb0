package dev.ohpc.netboot.nfs.serve;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteOrder;
import org.dcache.oncrpc4j.rpc.RpcMessageParserTCP;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/**
 * Puts records together from their fragments (RFC 5531 section 11), as far as they have a decent
 * length; one that says more ends its connection before it is read.
 */
final class BoundedRecords extends RpcMessageParserTCP {

  private static final int MOST_FRAGMENTS = 1024;

  private final int longest;

  BoundedRecords(int longest) {
    this.longest = longest;
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    if (context.getMessage() instanceof Buffer buffer) {
      buffer.order(ByteOrder.BIG_ENDIAN);
      requireDecent(buffer);
    }
    return super.handleRead(context);
  }

  /** Looks at the marks of the first record, as far as it has come. */
  private void requireDecent(Buffer buffer) throws ProtocolException {
    long length = 0;
    int at = buffer.position();
    for (int fragments = 1; buffer.limit() - at >= Integer.BYTES; fragments++) {
      int mark = buffer.getInt(at);
      length += mark & RPC_SIZE_MASK;
      if (length > longest || fragments > MOST_FRAGMENTS) {
        throw new ProtocolException("a record is too long, or in too many fragments");
      }
      boolean isLast = (mark & RPC_LAST_FRAG) != 0;
      long next = (long) at + Integer.BYTES + (mark & RPC_SIZE_MASK);
      if (isLast || next > buffer.limit()) {
        return;
      }
      at = (int) next;
    }
  }
}
