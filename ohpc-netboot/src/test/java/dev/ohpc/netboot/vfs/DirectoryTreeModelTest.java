package dev.ohpc.netboot.vfs;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.ohpc.netboot.vfs.model.Comparison;
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

/** A directory tree does what the model does, on any file system, over restarts too. */
class DirectoryTreeModelTest {

  @Provide
  Arbitrary<List<Step>> steps() {
    return Steps.sequences();
  }

  @Property(tries = 30)
  void onTheDisk(@ForAll("steps") List<Step> steps) throws IOException {
    Path directory = Files.createTempDirectory("tree");
    try {
      compare(directory, steps, true);
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
      compare(memory.getPath("/work"), withoutLinksOfLinks(steps), true);
    }
  }

  @Property(tries = 30)
  void inMemoryWithoutAnythingOfUnix(@ForAll("steps") List<Step> steps) throws IOException {
    try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
      compare(memory.getPath("/work"), withoutLinksOfLinks(steps), false);
    }
  }

  /** Which jimfs does not have. */
  private static List<Step> withoutLinksOfLinks(List<Step> steps) {
    return steps.stream()
        .filter(
            step -> !(step instanceof Step.Create create && create.file() instanceof NewFile.Link))
        .toList();
  }

  private static void compare(Path directory, List<Step> steps, boolean directoryLinks)
      throws IOException {
    Path root = Files.createDirectory(directory.resolve("root"));
    Path state = directory.resolve("state");
    try (Comparison comparison =
        new Comparison(() -> DirectoryTree.open(root, state), directoryLinks)) {
      comparison.run(steps);
    }
  }
}
