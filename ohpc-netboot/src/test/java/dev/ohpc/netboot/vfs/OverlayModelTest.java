package dev.ohpc.netboot.vfs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.ohpc.netboot.vfs.model.Comparison;
import dev.ohpc.netboot.vfs.model.SampleImage;
import dev.ohpc.netboot.vfs.model.Snapshot;
import dev.ohpc.netboot.vfs.model.Step;
import dev.ohpc.netboot.vfs.model.Steps;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An overlay does what the model does, and its image stays as it is. */
class OverlayModelTest {

  @Provide
  Arbitrary<List<Step>> steps() {
    return Steps.sequences();
  }

  @Property(tries = 30)
  void onTheDisk(@ForAll("steps") List<Step> steps) throws IOException {
    Path directory = Files.createTempDirectory("overlay");
    try {
      compare(directory, steps);
    } finally {
      MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  @Property(tries = 30)
  void inMemory(@ForAll("steps") List<Step> steps) throws IOException {
    Configuration unix =
        Configuration.unix().toBuilder()
            .setAttributeViews("basic", "owner", "posix", "unix")
            .build();
    try (FileSystem memory = Jimfs.newFileSystem(unix)) {
      compare(memory.getPath("/work"), steps);
    }
  }

  private static void compare(Path directory, List<Step> steps) throws IOException {
    Path image = Files.createDirectory(directory.resolve("image"));
    SampleImage.fill(image);
    List<String> before = tree(image);
    try (Comparison comparison =
        new Comparison(() -> Overlay.open(image, directory.resolve("layer")), true)) {
      comparison.populate(files -> SampleImage.fill(files, image));
      comparison.run(steps);
    }
    assertThat(tree(image)).isEqualTo(before);
    try (VirtualFileSystem other = Overlay.open(image, directory.resolve("other"))) {
      assertThat(Snapshot.of(other, true)).isEqualTo(before);
    }
  }

  private static List<String> tree(Path image) throws IOException {
    try (VirtualFileSystem files = DirectoryTree.open(image)) {
      return Snapshot.of(files, true);
    }
  }
}
