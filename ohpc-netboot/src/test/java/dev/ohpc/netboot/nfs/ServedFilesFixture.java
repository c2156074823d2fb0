package dev.ohpc.netboot.nfs;

import dev.ohpc.netboot.nfs.xdr.NfsFh3;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An export that may be written, and a client that is root there. */
abstract class ServedFilesFixture {

  ServedFiles served;
  NfsClient client;
  NfsFh3 root;

  @BeforeEach
  void serve() throws IOException {
    served = ServedFiles.writable();
    client = served.client;
    root = served.root;
  }

  @AfterEach
  void close() throws IOException {
    served.close();
  }
}
