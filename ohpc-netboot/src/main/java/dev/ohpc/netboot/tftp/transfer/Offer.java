package dev.ohpc.netboot.tftp.transfer;

import dev.ohpc.netboot.TftpRequest;
import dev.ohpc.netboot.tftp.file.Blocks;
import dev.ohpc.netboot.tftp.file.NetasciiBlocks;
import dev.ohpc.netboot.tftp.file.OctetBlocks;
import dev.ohpc.netboot.tftp.file.OpenFile;
import dev.ohpc.netboot.tftp.packet.RefusedException;

/** What a client gets: a file in blocks, on terms. */
public record Offer(Terms terms, Blocks blocks) {

  /**
   * Answers a request for a file.
   *
   * @throws RefusedException if the request has an option that cannot be
   */
  public static Offer of(TftpRequest request, OpenFile file, Bounds bounds)
      throws RefusedException {
    Terms terms = Terms.of(request, file.size(), bounds);
    Blocks blocks =
        request.mode().equals("octet")
            ? new OctetBlocks(file, terms.blockSize())
            : new NetasciiBlocks(file, terms.blockSize(), terms.windowSize());
    return new Offer(terms, blocks);
  }
}
