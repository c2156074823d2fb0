package dev.ohpc.netboot.vfs.disk;

import java.nio.file.FileSystem;
import java.nio.file.Path;

/** Names that are strings. */
final class StringNames extends Names {

  private final FileSystem fileSystem;

  StringNames(FileSystem fileSystem) {
    this.fileSystem = fileSystem;
  }

  @Override
  public String textOf(Path path) {
    return path.toString();
  }

  @Override
  Path pathOf(String text) {
    return fileSystem.getPath(text);
  }
}
