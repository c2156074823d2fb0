package dev.ohpc.netboot.vfs.disk;

import com.google.common.hash.Hashing;
import dev.ohpc.netboot.vfs.UnixName;
import dev.ohpc.netboot.vfs.VfsError;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Looks at files. A file's number is below 2<sup>62</sup>: that of the disk where there is one, and
 * a hash elsewhere, on other disks that are mounted below too.
 */
public abstract class Probe {

  private static final long FIRST_HASH = 1L << 61;

  /**
   * One for the file system of a directory.
   *
   * @throws IOException if its files have no identity, or the directory is not there
   */
  public static Probe of(Path root) throws IOException {
    return root.getFileSystem().supportedFileAttributeViews().contains("unix")
        ? UnixProbe.ofRoot(root)
        : BasicProbe.ofRoot(root);
  }

  /**
   * What is there.
   *
   * @throws NoSuchFileException if there is nothing
   */
  public abstract Found look(Path path) throws IOException;

  /** Whether it knows how many names a file has. */
  public abstract boolean countsLinks();

  /** What is there, if there is something. */
  public final Optional<Found> find(Path path) throws IOException {
    try {
      return Optional.of(look(path));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      // The way to it is no directory any more.
      if (Errno.is(e, VfsError.NOTDIR)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  static boolean isOwn(long number) {
    return number > 0 && number < FIRST_HASH;
  }

  static long hashed(Object identity) {
    long hash = Hashing.sha256().hashBytes(UnixName.bytes(identity.toString())).asLong();
    return FIRST_HASH | (hash & (FIRST_HASH - 1));
  }

  static long nanos(Instant time) {
    return time.getEpochSecond() * 1_000_000_000L + time.getNano();
  }
}
