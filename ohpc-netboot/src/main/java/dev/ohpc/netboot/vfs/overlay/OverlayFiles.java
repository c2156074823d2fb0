package dev.ohpc.netboot.vfs.overlay;

import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.disk.Backend;
import dev.ohpc.netboot.vfs.disk.FileHandle;
import dev.ohpc.netboot.vfs.journal.Journal;
import dev.ohpc.netboot.vfs.journal.RecordReader;
import dev.ohpc.netboot.vfs.journal.RecordWriter;
import dev.ohpc.netboot.vfs.journal.StateDirectory;
import dev.ohpc.netboot.vfs.tree.Tree;
import dev.ohpc.netboot.vfs.tree.TreeState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Opens overlays. What the layer knows and where files of the image were seen is in one journal, so
 * that nothing is told of a file of the image that is not known there.
 */
public final class OverlayFiles {

  private static final char IMAGE = 'I';

  private final TreeState image;
  private final Layer layer;
  private long imageRoot;

  private OverlayFiles(TreeState image) {
    this.image = image;
    this.layer = new Layer(name -> image.order().applyAsLong(name));
  }

  /**
   * Opens one.
   *
   * @throws IOException if the layer cannot be used, or is one of another image
   */
  public static Backend open(Path image, Path directory) throws IOException {
    OverlayFiles files = new OverlayFiles(TreeState.of(image));
    StateDirectory state = StateDirectory.takeOutside(files.image.root(), directory);
    Journal journal = Journal.open(state, files::replay, files::inForce);
    try {
      return files.over(state, journal);
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  private boolean replay(RecordReader record) {
    if (record.tag() == IMAGE) {
      imageRoot = record.number();
      return true;
    }
    return image.replay(record) || layer.replay(record);
  }

  private Stream<byte[]> inForce() {
    Stream<byte[]> ofImage = Stream.concat(Stream.of(imageRecord()), image.inForce());
    return Stream.concat(ofImage, layer.inForce());
  }

  private byte[] imageRecord() {
    return new RecordWriter(IMAGE).number(imageRoot).bytes();
  }

  private Backend over(StateDirectory state, Journal journal) throws IOException {
    Tree tree = Tree.open(image, journal);
    requireSame(tree.root(), journal);
    Data data = Data.open(state.resolve("data"), layer::hasContent);
    return new OverlayBackend(tree, layer, data, journal);
  }

  private void requireSame(Inode root, Journal journal) throws IOException {
    long id = FileHandle.of(root).id();
    if (imageRoot == 0) {
      imageRoot = id;
      journal.append(List.of(imageRecord()));
    }
    if (imageRoot != id) {
      throw new IOException(
          "the layer is one over another image than "
              + image.root()
              + ": a copy of an image is another one, begin a new layer for it");
    }
  }
}
