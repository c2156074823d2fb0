package dev.ohpc.netboot.vfs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A tree on the disk, which can be opened again. */
abstract class DirectoryTreeFixture {

  @TempDir Path directory;

  Path root;
  Path state;
  VirtualFileSystem files;
  FileSystemActions act;

  @BeforeEach
  void open() throws IOException {
    root = Files.createDirectories(directory.resolve("root"));
    state = directory.resolve("state");
    files = DirectoryTree.open(root, state);
    act = new FileSystemActions(files);
  }

  @AfterEach
  void close() throws IOException {
    files.close();
  }

  void restart() throws IOException {
    close();
    open();
  }
}
