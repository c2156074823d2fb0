package dev.ohpc.netboot.nfs.handle;

import dev.ohpc.netboot.nfs.xdr.NfsException;
import dev.ohpc.netboot.nfs.xdr.NfsFh3;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.vfs.Inode;
import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and reads handles: a version, the export, the inode, and a seal over all of that, the first
 * half of an HMAC (RFC 2104, SHA-256, cut as its section 5 allows).
 */
public final class FileHandles {

  private static final byte VERSION = 1;
  private static final int HEAD = 1 + Long.BYTES; // the version and the export
  private static final int SEAL = 16;
  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;

  /** Handles under a secret key, of any length but 0. */
  public FileHandles(byte[] key) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("each Java has HMAC with SHA-256", e);
    }
  }

  /** The handle of a file of an export. */
  public NfsFh3 seal(long export, Inode inode) {
    byte[] id = inode.bytes();
    byte[] body =
        ByteBuffer.allocate(HEAD + id.length).put(VERSION).putLong(export).put(id).array();
    byte[] handle = Arrays.copyOf(body, body.length + SEAL);
    System.arraycopy(sealOf(body), 0, handle, body.length, SEAL);
    return NfsFh3.of(handle);
  }

  /**
   * What a handle means.
   *
   * @throws NfsException {@link NfsStatus#BADHANDLE} if {@link #seal} has not made it with this key
   */
  public Meaning open(NfsFh3 handle) throws NfsException {
    byte[] bytes = handle.bytes();
    int length = bytes.length - SEAL;
    if (length <= HEAD || length > HEAD + Inode.MAX_LENGTH || bytes[0] != VERSION) {
      throw new NfsException(NfsStatus.BADHANDLE, "no handle of this server");
    }
    byte[] body = Arrays.copyOf(bytes, length);
    byte[] seal = Arrays.copyOfRange(bytes, length, bytes.length);
    if (!MessageDigest.isEqual(seal, sealOf(body))) { // takes the same time for any difference
      throw new NfsException(NfsStatus.BADHANDLE, "the seal of a handle is wrong");
    }
    long export = ByteBuffer.wrap(body).getLong(1);
    return new Meaning(export, Inode.of(Arrays.copyOfRange(body, HEAD, length)));
  }

  private byte[] sealOf(byte[] body) {
    try {
      return Arrays.copyOf(((Mac) mac.clone()).doFinal(body), SEAL); // a Mac is one thread's
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("Java's own HMAC can be copied", e);
    }
  }

  /**
   * What a handle means.
   *
   * @param export the export's number
   * @param inode the file
   */
  public record Meaning(long export, Inode inode) {}
}
