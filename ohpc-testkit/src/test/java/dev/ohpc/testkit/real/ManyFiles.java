package dev.ohpc.testkit.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Texts that a program reads one after the other, in one process of a shell. */
final class ManyFiles {

  private ManyFiles() {}

  /**
   * What a command says to each text.
   *
   * @param work a directory for the files
   * @param command a command of bash for the file {@code $f}
   */
  static List<Outcome> read(Path work, List<String> texts, String command) {
    return read(work, texts, command, "", List.of());
  }

  /**
   * The same, with network, mounts and processes of its own.
   *
   * @param setUp commands that come before the first file
   */
  static List<Outcome> readAlone(Path work, List<String> texts, String setUp, String command) {
    return read(work, texts, command, setUp, Outcome.ALONE);
  }

  private static List<Outcome> read(
      Path work, List<String> texts, String command, String setUp, List<String> before) {
    try {
      Path directory = Files.createTempDirectory(work, "files");
      for (int i = 0; i < texts.size(); i++) {
        Files.writeString(file(directory, i, "in"), texts.get(i));
      }
      List<Object> words = new ArrayList<>(before);
      words.addAll(List.of("bash", "-c", loop(setUp, command), "bash", directory));
      Outcome all = Outcome.of(words.toArray());
      if (all.status() != 0) {
        throw new AssertionError(all);
      }
      List<Outcome> outcomes = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        String status = Files.readString(file(directory, i, "rc")).strip();
        outcomes.add(
            new Outcome(
                Integer.parseInt(status),
                Files.readString(file(directory, i, "out"), StandardCharsets.ISO_8859_1)));
      }
      return outcomes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(Path directory, int index, String kind) {
    return directory.resolve(String.format(Locale.ROOT, "%05d.%s", index, kind));
  }

  private static String loop(String setUp, String command) {
    return """
        set -eu; cd "$1"
        %s
        set +e
        read_file() {
          %s
        }
        for f in *.in; do
          read_file > "${f%%.in}.out" 2>&1
          echo $? > "${f%%.in}.rc"
        done
        """
        .formatted(setUp, command);
  }
}
