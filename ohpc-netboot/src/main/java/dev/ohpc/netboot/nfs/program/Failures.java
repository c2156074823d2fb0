package dev.ohpc.netboot.nfs.program;

import dev.ohpc.netboot.NfsServer;
import dev.ohpc.netboot.nfs.xdr.NfsException;
import dev.ohpc.netboot.nfs.xdr.NfsStatus;
import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What clients are told of what goes wrong. */
final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(NfsServer.class);

  private Failures() {}

  /**
   * The status of a failure; what is a fault below is logged, since clients hear no more than IO.
   */
  static NfsStatus status(IOException failure) {
    if (failure instanceof NfsException nfs) {
      LOG.debug("{}: {}", nfs.status(), nfs.getMessage());
      return nfs.status();
    }
    if (failure instanceof VfsException vfs) {
      LOG.debug("{}: {}", vfs.error(), vfs.getMessage());
      return status(vfs.error());
    }
    LOG.warn("a file system failed: {}", failure.toString());
    return NfsStatus.IO;
  }

  private static NfsStatus status(VfsError error) {
    return switch (error) {
      case PERM -> NfsStatus.PERM;
      case NOENT -> NfsStatus.NOENT;
      case ACCES -> NfsStatus.ACCES;
      case EXIST -> NfsStatus.EXIST;
      case XDEV -> NfsStatus.XDEV;
      case NOTDIR -> NfsStatus.NOTDIR;
      case ISDIR -> NfsStatus.ISDIR;
      case INVAL -> NfsStatus.INVAL;
      case FBIG -> NfsStatus.FBIG;
      case NOSPC -> NfsStatus.NOSPC;
      case ROFS -> NfsStatus.ROFS;
      case MLINK -> NfsStatus.MLINK;
      case NAMETOOLONG -> NfsStatus.NAMETOOLONG;
      case NOTEMPTY -> NfsStatus.NOTEMPTY;
      case DQUOT -> NfsStatus.DQUOT;
      case STALE -> NfsStatus.STALE;
      case NOTSUPP -> NfsStatus.NOTSUPP;
    };
  }
}
