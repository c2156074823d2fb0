package dev.ohpc.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.ohpc.model.value.FileMode;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Permissions are those of the tree, whatever the umask. */
class DirectoryModesTest {

  @TempDir private Path disk;

  @Test
  void directoriesOfANewTreeAreForAllToRead() throws IOException {
    Path out = disk.resolve("out");

    RenderProcess.run("077", out, Examples.RECOMMENDED);

    assertThat(modes(out)).hasSizeGreaterThan(10).containsOnly("rwxr-xr-x");
  }

  @Test
  void directoriesThatAreAddedToATreeAreForAllToRead() throws IOException {
    Path out = disk.resolve("out");

    RenderProcess.run("077", out, Examples.GUIDE, Examples.RECOMMENDED);

    assertThat(modes(out)).hasSizeGreaterThan(10).containsOnly("rwxr-xr-x");
  }

  @Test
  void filesHaveTheirModeUnderAnyUmask() throws IOException {
    Path out = disk.resolve("out");

    RenderProcess.run("077", out, Examples.RECOMMENDED);

    for (RenderedFile file : FileTree.of(Examples.load(Examples.RECOMMENDED)).files()) {
      assertThat(Files.getPosixFilePermissions(out.resolve(file.path())))
          .isEqualTo(file.mode().permissions());
    }
  }

  @Test
  void aPrivateFileIsPrivateBeforeItsContentIsThere() throws IOException {
    Configuration posix =
        Configuration.unix().toBuilder()
            .setAttributeViews("basic", "posix")
            .setBlockSize(512)
            .setMaxSize(4096)
            .build();
    try (FileSystem small = Jimfs.newFileSystem(posix)) {
      Path file = small.getPath("/key");

      // the disk is full in the middle of the file, so its first permissions stay
      assertThatThrownBy(() -> DiskFile.create(file, new byte[8192], FileMode.PRIVATE))
          .isInstanceOf(IOException.class);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  private static List<String> modes(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      List<String> modes = new ArrayList<>();
      for (Path path : paths.filter(Files::isDirectory).toList()) {
        modes.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
      }
      return modes;
    }
  }
}
