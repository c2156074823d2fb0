package dev.ohpc.render.runbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is done, in the files that the scripts keep too: {@code lib/steps.sh} tells of them. */
final class StepMarks {

  private final Path state;

  StepMarks(Path state) throws IOException {
    this.state = state;
    for (String directory : List.of("done", "nodes", "boot")) {
      Files.createDirectories(state.resolve(directory));
    }
  }

  boolean isThere(String step) {
    return Files.exists(file("done", step));
  }

  boolean isDone(Step step) throws IOException {
    return firstLine(file("done", step.id())).equals(step.fingerprint());
  }

  /** If it is cut off, what it has left may look as if it were done. */
  void started(Step step) throws IOException {
    Files.deleteIfExists(file("done", step.id()));
  }

  void done(Step step) throws IOException {
    if (!isDone(step)) {
      Path fresh = file("done", step.id() + ".new");
      Files.writeString(fresh, step.fingerprint() + "\n");
      Files.move(fresh, file("done", step.id()), StandardCopyOption.ATOMIC_MOVE);
    }
    Files.deleteIfExists(file("boot", step.id()));
    Files.deleteIfExists(file("nodes", step.id()));
  }

  /** The nodes for which a step is done, when it is not yet for all. */
  Set<String> nodes(Step step) throws IOException {
    Path file = file("nodes", step.id());
    if (firstLine(file).equals(step.fingerprint())) {
      return new HashSet<>(Files.readAllLines(file));
    }
    Files.deleteIfExists(file);
    return Set.of();
  }

  void done(Step step, Runbook.Node node) throws IOException {
    Path file = file("nodes", step.id());
    String head = Files.exists(file) ? "" : step.fingerprint() + "\n";
    Files.writeString(
        file,
        head + node.name() + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** The boot in which a step asked for another; empty when it did not. */
  String boot(Step step) throws IOException {
    return firstLine(file("boot", step.id()));
  }

  void boot(Step step, String boot) throws IOException {
    Files.writeString(file("boot", step.id()), boot + "\n");
  }

  private Path file(String kind, String step) {
    return state.resolve(kind).resolve(step);
  }

  private static String firstLine(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file).lines().findFirst().orElse("") : "";
  }
}
