package dev.ohpc.testkit.contract;

import dev.ohpc.testkit.program.ScratchDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A directory that is gone after a test. */
record Scratch(Path directory) implements AutoCloseable {

  /** The files below the directory, each with its bytes, as characters of ISO 8859-1. */
  Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (Path file : files()) {
      contents.put(name(file), Files.readString(file, StandardCharsets.ISO_8859_1));
    }
    return contents;
  }

  /** The files below the directory, each with when it was written last. */
  Map<String, FileTime> times() throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    for (Path file : files()) {
      times.put(name(file), Files.getLastModifiedTime(file));
    }
    return times;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.filter(Files::isRegularFile).toList();
    }
  }

  private String name(Path file) {
    return directory.relativize(file).toString();
  }

  @Override
  public void close() throws IOException {
    new ScratchDirectory(directory).close();
  }
}
