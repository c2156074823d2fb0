package dev.ohpc.netboot.vfs.overlay;

import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Stat;
import dev.ohpc.netboot.vfs.StatChange;
import dev.ohpc.netboot.vfs.VfsError;
import dev.ohpc.netboot.vfs.VfsException;
import dev.ohpc.netboot.vfs.VirtualFileSystem;
import dev.ohpc.netboot.vfs.disk.Content;
import dev.ohpc.netboot.vfs.disk.FileHandle;
import dev.ohpc.netboot.vfs.disk.Ownership;
import dev.ohpc.netboot.vfs.journal.Log;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/** Content and attributes: those of the image until they are changed. */
final class LayerContents {

  private final VirtualFileSystem image;
  private final View view;
  private final Data data;
  private final Log log;
  private final Transactions transactions;

  LayerContents(VirtualFileSystem image, View view, Data data, Log log, Transactions transactions) {
    this.image = image;
    this.view = view;
    this.data = data;
    this.log = log;
    this.transactions = transactions;
  }

  int read(FileHandle file, ByteBuffer into, long offset) throws IOException {
    return isCopied(file)
        ? data.reading(file, channel -> Content.read(channel, into, offset))
        : image.read(file.inode(), into, offset);
  }

  /**
   * Whether the layer has the content of a file.
   *
   * @throws VfsException {@link VfsError#ISDIR}, {@link VfsError#INVAL} if it can have none
   */
  boolean isCopied(FileHandle file) throws IOException {
    LayerFile own = view.own(file);
    FileType type = own == null ? image.stat(file.inode()).type() : own.stat().type();
    if (type == FileType.DIRECTORY) {
      throw new VfsException(VfsError.ISDIR, "file " + file.id() + " is a directory");
    }
    if (type != FileType.REGULAR) {
      throw new VfsException(VfsError.INVAL, "file " + file.id() + " is no regular file");
    }
    return own != null && own.copied();
  }

  /** Copies the begin of a file of the image, unless it is copied; its times stay. */
  void copy(FileHandle file, long most) throws IOException {
    if (isCopied(file)) {
      return;
    }
    Stat stat = view.stat(file.inode());
    data.copy(image, file, Math.min(stat.size(), most));
    data.times(file, Optional.of(stat.accessed()), Optional.of(stat.modified()));
    transactions.run(transaction -> transaction.put(transaction.file(file).asCopied()));
  }

  void write(FileHandle file, ByteBuffer from, long offset, boolean stable) throws IOException {
    data.writing(
        file,
        channel -> {
          Content.write(channel, from, offset);
          if (stable) {
            channel.force(false);
          }
          return channel;
        });
    if (stable) {
      log.force(); // It may not have been known yet that there is this file.
    }
  }

  void commit(FileHandle file) throws IOException {
    if (isCopied(file)) {
      data.reading(
          file,
          channel -> {
            channel.force(true);
            return channel;
          });
    }
    log.force();
  }

  Stat change(FileHandle file, StatChange change) throws IOException {
    StatChange wanted = Ownership.withMode(view.stat(file.inode()), change);
    if (change.size().isPresent()) {
      resize(file, change.size().getAsLong());
    }
    LayerFile own = view.own(file);
    if (own != null && own.copied()) {
      boolean touched = change.size().isPresent();
      Optional<Instant> now = touched ? Optional.of(Instant.now()) : Optional.empty();
      data.times(file, wanted.accessed(), wanted.modified().or(() -> now));
    }
    transactions.run(
        transaction -> {
          LayerFile changed = transaction.file(file);
          transaction.put(changed.with(new Edit(changed.stat()).apply(wanted)));
        });
    return view.stat(file.inode());
  }

  private void resize(FileHandle file, long size) throws IOException {
    copy(file, size < 0 ? 0 : size);
    data.writing(
        file,
        channel -> {
          Content.resize(channel, size);
          return channel;
        });
  }
}
