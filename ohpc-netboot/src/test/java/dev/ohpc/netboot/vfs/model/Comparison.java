package dev.ohpc.netboot.vfs.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohpc.netboot.vfs.DirectoryEntry;
import dev.ohpc.netboot.vfs.FileType;
import dev.ohpc.netboot.vfs.Inode;
import dev.ohpc.netboot.vfs.Stat;
import dev.ohpc.netboot.vfs.VfsException;
import dev.ohpc.netboot.vfs.VirtualFileSystem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Does steps on a file system and on the model, and compares after each what came of it. */
public final class Comparison implements AutoCloseable {

  /** Opens the file system, again and again, over what it left when it was closed. */
  @FunctionalInterface
  public interface Opener {
    VirtualFileSystem open() throws IOException;
  }

  /** Makes files in an empty file system. */
  @FunctionalInterface
  public interface Population {
    void in(VirtualFileSystem files) throws IOException;
  }

  private final Opener opener;
  private final boolean directoryLinks;
  private final ModelFileSystem model;
  private final List<Inode> known = new ArrayList<>();
  private final List<Inode> modelKnown = new ArrayList<>();
  private VirtualFileSystem files;
  private boolean toldEitherOfTwoFaults;

  public Comparison(Opener opener, boolean directoryLinks) throws IOException {
    this.opener = opener;
    this.directoryLinks = directoryLinks;
    this.files = opener.open();
    Stat root = files.stat(files.root());
    this.model = new ModelFileSystem(root.mode(), root.uid(), root.gid());
    known.add(files.root());
    modelKnown.add(model.root());
  }

  /** Tells the model, and the client, what is there already. */
  public void populate(Population population) throws IOException {
    population.in(model);
    meet(0);
  }

  private void meet(int directory) throws IOException {
    Inode above = modelKnown.get(directory);
    for (String name : model.list(above, 0, 1).stream().map(DirectoryEntry::name).toList()) {
      known.add(files.lookup(known.get(directory), name));
      modelKnown.add(model.lookup(above, name));
      if (model.stat(modelKnown.get(modelKnown.size() - 1)).type() == FileType.DIRECTORY) {
        meet(known.size() - 1);
      }
    }
  }

  /** What is wrong with two handles may be told in another order than the model's. */
  public void mayTellEitherOfTwoFaults() {
    toldEitherOfTwoFaults = true;
  }

  public void run(List<Step> steps) throws IOException {
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step instanceof Step.Restart) {
        files.close();
        files = opener.open();
      }
      String expected = outcome(step, model, modelKnown);
      assertThat(outcome(step, files, known)).as("step %d: %s", i, step).isEqualTo(expected);
      assertThat(Snapshot.of(files, directoryLinks))
          .as("after step %d: %s", i, step)
          .isEqualTo(Snapshot.of(model, directoryLinks));
    }
  }

  private String outcome(Step step, VirtualFileSystem files, List<Inode> known) throws IOException {
    try {
      return step.run(files, known);
    } catch (VfsException e) {
      boolean hasTwoHandles = step instanceof Step.Link || step instanceof Step.Rename;
      return hasTwoHandles && toldEitherOfTwoFaults ? "refused" : e.error().name();
    }
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
