package dev.ohpc.netboot.vfs.disk;

import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the exceptions of java.nio.file mean. For some errors it has no exception of their own, only
 * the text of strerror(3), which is understood in the C and the English locale.
 */
public final class Errno {

  private static final Map<Class<? extends IOException>, VfsError> BY_CLASS =
      Map.of(
          NoSuchFileException.class, VfsError.NOENT,
          FileAlreadyExistsException.class, VfsError.EXIST,
          DirectoryNotEmptyException.class, VfsError.NOTEMPTY,
          NotDirectoryException.class, VfsError.NOTDIR,
          NotLinkException.class, VfsError.INVAL,
          FileSystemLoopException.class, VfsError.INVAL,
          AccessDeniedException.class, VfsError.ACCES,
          AtomicMoveNotSupportedException.class, VfsError.XDEV);

  private static final Map<String, VfsError> BY_TEXT =
      Map.ofEntries(
          Map.entry("Operation not permitted", VfsError.PERM),
          Map.entry("Invalid cross-device link", VfsError.XDEV),
          Map.entry("Cross-device link", VfsError.XDEV),
          Map.entry("Not a directory", VfsError.NOTDIR),
          Map.entry("Is a directory", VfsError.ISDIR),
          Map.entry("Invalid argument", VfsError.INVAL),
          Map.entry("File too large", VfsError.FBIG),
          Map.entry("No space left on device", VfsError.NOSPC),
          Map.entry("out of disk space", VfsError.NOSPC),
          Map.entry("Read-only file system", VfsError.ROFS),
          Map.entry("Too many links", VfsError.MLINK),
          Map.entry("File name too long", VfsError.NAMETOOLONG),
          Map.entry("Directory not empty", VfsError.NOTEMPTY),
          Map.entry("Disk quota exceeded", VfsError.DQUOT),
          Map.entry("Stale file handle", VfsError.STALE),
          Map.entry("Operation not supported", VfsError.NOTSUPP));

  private Errno() {}

  /** The same with its reason, or as it is if it has none that a client understands. */
  public static IOException explained(IOException e) {
    VfsError error = e instanceof VfsException ? null : error(e);
    if (error == null) {
      return e;
    }
    VfsException explained = new VfsException(error, String.valueOf(e.getMessage()));
    explained.initCause(e);
    return explained;
  }

  /** Whether an exception means an error. */
  public static boolean is(IOException e, VfsError error) {
    return error == error(e);
  }

  private static @Nullable VfsError error(IOException e) {
    if (e instanceof VfsException explained) {
      return explained.error();
    }
    VfsError byClass = BY_CLASS.get(e.getClass());
    if (byClass != null) {
      return byClass;
    }
    String text = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return text == null ? null : BY_TEXT.get(text);
  }
}
