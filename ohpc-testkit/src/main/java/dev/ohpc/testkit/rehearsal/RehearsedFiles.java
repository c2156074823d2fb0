package dev.ohpc.testkit.rehearsal;

import dev.ohpc.model.ClusterSpec;
import dev.ohpc.model.HardwareProfile;
import dev.ohpc.model.NodeSpec;
import dev.ohpc.testkit.program.ScratchDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The rendered files of a rehearsal, after they were changed, and the files to boot with them. */
final class RehearsedFiles implements AutoCloseable {

  private final ScratchDirectory scratch;
  private final Path tree;

  private RehearsedFiles(ScratchDirectory scratch) {
    this.scratch = scratch;
    this.tree = scratch.path();
  }

  /**
   * Writes them.
   *
   * @param changes by the path of the file: its new text, or nothing if it is to be away
   */
  static RehearsedFiles write(
      ClusterSpec spec,
      Optional<Path> bootFiles,
      Map<String, UnaryOperator<Optional<String>>> changes)
      throws IOException {
    RehearsedFiles files = new RehearsedFiles(ScratchDirectory.create("ohpc-rehearsal"));
    try {
      spec.render(files.tree);
      files.addRoots(spec);
      files.addBootFiles(spec, bootFiles);
      for (Map.Entry<String, UnaryOperator<Optional<String>>> change : changes.entrySet()) {
        files.change(change.getKey(), change.getValue());
      }
      return files;
    } catch (IOException | RuntimeException e) {
      files.close();
      throw e;
    }
  }

  /** dracut takes what it has mounted for a root if there is a directory for /proc. */
  private void addRoots(ClusterSpec spec) throws IOException {
    for (NodeSpec node : spec.nodes()) {
      Files.createDirectories(tree.resolve("nodes/" + node.name() + "/proc"));
    }
  }

  private void addBootFiles(ClusterSpec spec, Optional<Path> bootFiles) throws IOException {
    Path tftp = tree.resolve("tftp");
    if (bootFiles.isPresent()) {
      try (Stream<Path> all = Files.walk(bootFiles.get())) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          Path to = tftp.resolve(bootFiles.get().relativize(file).toString());
          if (Files.notExists(to)) {
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
          }
        }
      }
    } else {
      for (Map.Entry<String, Integer> file : standIns(spec).entrySet()) {
        byte[] content = new byte[file.getValue()];
        new Random(file.getValue()).nextBytes(content);
        Files.write(tftp.resolve(file.getKey()), content);
      }
    }
  }

  /** A 64th of the size of those of Raspberry Pi OS. */
  private static Map<String, Integer> standIns(ClusterSpec spec) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    sizes.put("start4.elf", 35_000);
    sizes.put("fixup4.dat", 90);
    sizes.put("bcm2711-rpi-4-b.dtb", 900);
    for (NodeSpec node : spec.nodes()) {
      HardwareProfile board = node.hardware();
      sizes.put(board.kernelImage().toString(), 140_000);
      sizes.put(board.initramfs().toString(), 190_000);
    }
    return sizes;
  }

  private void change(String path, UnaryOperator<Optional<String>> change) throws IOException {
    Optional<String> changed = change.apply(text(path));
    if (changed.isPresent()) {
      Files.createDirectories(tree.resolve(path).getParent());
      Files.writeString(tree.resolve(path), changed.get());
    } else if (!Files.deleteIfExists(tree.resolve(path))) {
      throw new IllegalArgumentException("there is no file `" + path + "` to take away");
    }
  }

  Path tree() {
    return tree;
  }

  /** The text of a file, if it is there; one of octets has none. */
  Optional<String> text(String path) throws IOException {
    Path file = tree.resolve(path);
    return Files.isRegularFile(file) && Files.size(file) < 1 << 24 && isText(path)
        ? Optional.of(Files.readString(file))
        : Optional.empty();
  }

  private static boolean isText(String path) {
    return !path.startsWith("tftp/") || path.endsWith(".txt");
  }

  @Override
  public void close() throws IOException {
    scratch.close();
  }
}
