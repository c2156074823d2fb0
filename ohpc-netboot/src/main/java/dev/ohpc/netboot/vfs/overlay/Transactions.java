package dev.ohpc.netboot.vfs.overlay;

import dev.ohpc.netboot.vfs.VirtualFileSystem;
import dev.ohpc.netboot.vfs.journal.Log;
import java.io.IOException;

/** Begins and ends transactions. */
final class Transactions {

  private final VirtualFileSystem image;
  private final View view;
  private final Layer layer;
  private final Data data;
  private final Log log;

  Transactions(VirtualFileSystem image, View view, Layer layer, Data data, Log log) {
    this.image = image;
    this.view = view;
    this.layer = layer;
    this.data = data;
    this.log = log;
  }

  /** Runs what changes the layer; it comes to be when all is said without a refusal. */
  void run(Changes changes) throws IOException {
    Transaction transaction = new Transaction(image, view, layer, data);
    changes.tell(transaction);
    transaction.commit(log);
  }

  /** What changes the layer. */
  @FunctionalInterface
  interface Changes {
    void tell(Transaction transaction) throws IOException;
  }
}
