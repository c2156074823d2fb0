package dev.ohpc.netboot.vfs;

import dev.ohpc.netboot.vfs.disk.Atomic;
import dev.ohpc.netboot.vfs.overlay.OverlayFiles;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A directory that stays as it is, the image, with a layer of changes over it, as a {@link
 * VirtualFileSystem}. Any number of overlays may share an image; each sees its own changes only.
 *
 * <p>The layer holds what was changed and nothing else: attributes, names, links and devices in a
 * journal, and the content of files that were written to. A file of the image is copied when its
 * content is first changed; a directory that is moved is never copied. Opening takes time for what
 * the layer holds, and none for the size of the image.
 *
 * <p>What a client was told is there after the process was killed. After a power cut, what was
 * committed or written as stable is there, and all names and attributes from before that.
 *
 * <p>The image must not be changed, not even while no overlay is open: files are known by their
 * number on its disk. Devices and owners in the image are those that the disk has; there is nothing
 * beside it, as a {@link DirectoryTree} with a state may have.
 */
public final class Overlay {

  private Overlay() {}

  /**
   * Opens a layer over an image.
   *
   * @param layer a directory for this alone, outside of the image; it is made if it is not there
   * @throws IOException if the image is no directory, or the layer is in use, is none, or is one of
   *     another image
   */
  public static VirtualFileSystem open(Path image, Path layer) throws IOException {
    return new Atomic(OverlayFiles.open(image, layer));
  }
}
