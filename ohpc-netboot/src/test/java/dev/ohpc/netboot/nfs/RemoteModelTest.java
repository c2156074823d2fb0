package dev.ohpc.netboot.nfs;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import dev.ohpc.netboot.nfs.xdr.NfsFh3;
import dev.ohpc.netboot.vfs.DirectoryTree;
import dev.ohpc.netboot.vfs.Overlay;
import dev.ohpc.netboot.vfs.model.Comparison;
import dev.ohpc.netboot.vfs.model.SampleImage;
import dev.ohpc.netboot.vfs.model.Step;
import dev.ohpc.netboot.vfs.model.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** What a client does through the server gives what the model says, over restarts of both. */
class RemoteModelTest {

  private final List<NfsFh3> handles = new ArrayList<>();
  private Path directory = Path.of("");

  @BeforeTry
  void make() throws IOException {
    handles.clear();
    directory = Files.createTempDirectory("remote");
  }

  @AfterTry
  void remove() throws IOException {
    MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Steps.sequencesOfPlainNames();
  }

  @Property(tries = 15)
  void aDirectory(@ForAll("steps") List<Step> steps) throws IOException {
    Path root = Files.createDirectory(directory.resolve("root"));
    Path state = directory.resolve("state");
    try (Comparison comparison =
        new Comparison(() -> new RemoteFiles(DirectoryTree.open(root, state), handles), true)) {
      comparison.mayTellEitherOfTwoFaults();
      comparison.run(steps);
    }
  }

  @Property(tries = 15)
  void anOverlay(@ForAll("steps") List<Step> steps) throws IOException {
    Path image = Files.createDirectory(directory.resolve("image"));
    SampleImage.fill(image);
    Path layer = directory.resolve("layer");
    try (Comparison comparison =
        new Comparison(() -> new RemoteFiles(Overlay.open(image, layer), handles), true)) {
      comparison.populate(files -> SampleImage.fill(files, image));
      comparison.mayTellEitherOfTwoFaults();
      comparison.run(steps);
    }
  }
}
