package dev.ohpc.testkit.broken;

import dev.ohpc.model.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files of a cluster with one fault in one of them.
 *
 * @param name what is wrong
 * @param file the file that was changed, taken away or added, by its path in the tree
 * @param files the text of each file by its path in the tree, in the order of the tree
 * @param code the kind of the one problem that the files have
 */
public record BrokenTree(String name, String file, Map<String, String> files, ProblemCode code) {

  /** Copies the files in their order. */
  public BrokenTree {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /**
   * Writes the files below a directory.
   *
   * @throws IOException if one cannot be written
   */
  public void writeTo(Path directory) throws IOException {
    for (Map.Entry<String, String> each : files.entrySet()) {
      Path path = directory.resolve(each.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, each.getValue());
    }
  }

  @Override
  public String toString() {
    return code + " in " + file + " (" + name + ")\n" + files.getOrDefault(file, "");
  }
}
