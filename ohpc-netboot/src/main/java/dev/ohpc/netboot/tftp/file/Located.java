package dev.ohpc.netboot.tftp.file;

import dev.ohpc.netboot.tftp.packet.RefusedException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import org.apache.commons.net.tftp.TFTPErrorPacket;

/**
 * Where a client's file ought to be.
 *
 * @param path the file
 * @param fence the directory that links must not lead out of
 */
public record Located(Path path, Path fence) {

  static Located below(Path root, FileName name) throws RefusedException {
    return new Located(name.below(root), root);
  }

  /**
   * Opens the file if anybody may read it: TFTP asks nobody who he is.
   *
   * @param chunks buffers to read it with
   * @throws RefusedException if it is not there, not a file, outside of the fence, or not for all
   */
  public OpenFile open(Chunks chunks) throws RefusedException {
    try {
      Path real = path.toRealPath();
      requireInside(real);
      requireFileForAll(real);
      return OpenFile.of(
          Files.newByteChannel(real, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS), chunks);
    } catch (AccessDeniedException e) {
      throw violation("this server may not read the file");
    } catch (NoSuchFileException e) {
      throw notFound();
    } catch (IOException e) {
      throw unreadable();
    }
  }

  private void requireInside(Path real) throws IOException, RefusedException {
    if (!real.startsWith(fence.toRealPath())) {
      throw violation("the file is a link out of the root");
    }
  }

  private static void requireFileForAll(Path real) throws IOException, RefusedException {
    PosixFileAttributeView view = Files.getFileAttributeView(real, PosixFileAttributeView.class);
    if (view == null) {
      requireFile(Files.readAttributes(real, BasicFileAttributes.class));
    } else {
      PosixFileAttributes attributes = view.readAttributes();
      requireFile(attributes);
      requireForAll(attributes);
    }
  }

  private static void requireFile(BasicFileAttributes attributes) throws RefusedException {
    if (attributes.isDirectory()) {
      throw violation("this is a directory");
    }
    if (!attributes.isRegularFile()) {
      throw violation("this is no regular file");
    }
  }

  private static void requireForAll(PosixFileAttributes attributes) throws RefusedException {
    if (!attributes.permissions().contains(PosixFilePermission.OTHERS_READ)) {
      throw violation("others may not read the file (chmod o+r)");
    }
  }

  /** A name below a file, and one that no file can have, give no exception of their own kind. */
  private RefusedException unreadable() {
    return Files.exists(path)
        ? new RefusedException(TFTPErrorPacket.UNDEFINED, "the file cannot be read")
        : notFound();
  }

  private static RefusedException notFound() {
    return new RefusedException(TFTPErrorPacket.FILE_NOT_FOUND, "no such file");
  }

  private static RefusedException violation(String message) {
    return new RefusedException(TFTPErrorPacket.ACCESS_VIOLATION, message);
  }
}
