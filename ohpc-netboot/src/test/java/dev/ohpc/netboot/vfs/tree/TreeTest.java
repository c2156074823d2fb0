package dev.ohpc.netboot.vfs.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.ohpc.netboot.vfs.FileSystemActions;
import dev.ohpc.netboot.vfs.journal.Log;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A tree knows what a client has heard of, and nothing else. */
class TreeTest {

  @Test
  void aTreeOf300_000FilesIsNotWalked() throws IOException {
    try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
      Path root = memory.getPath("/work");
      for (int i = 0; i < 300; i++) {
        Path directory = Files.createDirectory(root.resolve("d" + i));
        for (int j = 0; j < 1000; j++) {
          Files.createFile(directory.resolve("f" + j));
        }
      }
      TreeState state = TreeState.of(root);
      try (Tree tree = Tree.open(state, Log.nowhere())) {
        assertThat(state.size()).isEqualTo(1);
        new FileSystemActions(tree).at("/d7/f3");
        assertThat(state.size()).isEqualTo(3);
        tree.list(tree.lookup(tree.root(), "d8"), 0, 10);
        assertThat(state.size()).isEqualTo(3 + 1 + 10);
      }
    }
  }

  @Test
  void whatIsGoneIsForgotten() throws IOException {
    try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
      Path root = memory.getPath("/work");
      TreeState state = TreeState.of(root);
      try (Tree tree = Tree.open(state, Log.nowhere())) {
        FileSystemActions act = new FileSystemActions(tree);
        for (int i = 0; i < 100; i++) {
          act.write("/f", "text");
          act.write("/g", "text");
          act.move("/f", "/g");
          act.remove("/g");
        }
      }
      assertThat(state.size()).isEqualTo(1);
    }
  }
}
