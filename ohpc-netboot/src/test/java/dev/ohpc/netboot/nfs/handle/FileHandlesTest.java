package dev.ohpc.netboot.nfs.handle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ohpc.netboot.nfs.xdr.NfsException;
import dev.ohpc.netboot.nfs.xdr.NfsFh3;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.vfs.Inode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A handle is good for the server and the export that gave it, and for nothing else. */
class FileHandlesTest {

  private static final FileHandles HANDLES = new FileHandles(new byte[32]);

  @Property
  void aHandleMeansWhatItWasMadeFor(@ForAll long export, @ForAll @Size(min = 1, max = 32) byte[] id)
      throws NfsException {
    NfsFh3 handle = HANDLES.seal(export, Inode.of(id));

    assertThat(handle.length()).isLessThanOrEqualTo(64);
    assertThat(HANDLES.open(handle)).isEqualTo(new FileHandles.Meaning(export, Inode.of(id)));
    assertThat(new FileHandles(new byte[32]).open(handle)).isEqualTo(HANDLES.open(handle));
  }

  @Property(tries = 100)
  void aHandleWithOneBitChangedIsNone(@ForAll @Size(min = 1, max = 32) byte[] id) {
    byte[] bytes = HANDLES.seal(7, Inode.of(id)).bytes();
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] changed = bytes.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertRefused(HANDLES, changed);
    }
  }

  @Property
  void anyOtherBytesAreNoHandle(@ForAll @Size(max = 64) byte[] bytes) {
    assertRefused(HANDLES, bytes);
  }

  @Test
  void aHandleOfAnotherKeyIsNone() {
    byte[] other = new byte[32];
    other[31] = 1;

    assertRefused(new FileHandles(other), HANDLES.seal(7, Inode.of(new byte[] {1})).bytes());
  }

  private static void assertRefused(FileHandles handles, byte[] bytes) {
    assertThatThrownBy(() -> handles.open(NfsFh3.of(bytes)))
        .isInstanceOfSatisfying(
            NfsException.class, e -> assertThat(e.status()).isEqualTo(NfsStatus.BADHANDLE));
  }
}
