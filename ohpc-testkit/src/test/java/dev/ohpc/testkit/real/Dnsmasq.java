package dev.ohpc.testkit.real;

import com.google.common.collect.Lists;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code dnsmasq --test} on texts, many in one process. */
final class Dnsmasq {

  /** Says of each file {@code OK}, or in one line what is wrong. */
  private static final String SCRIPT =
      """
      cd "$0" || exit 1
      for file in $(seq 0 "$1"); do
        if complaint=$(dnsmasq --test -C "$file" 2>&1 < /dev/null); then
          echo OK
        else
          printf '%s' "$complaint" | tr '\\n' '\\001'
          echo
        fi
      done
      """;

  private static final int FILES_OF_A_RUN = 250;

  private final Path work;

  /** Works in a directory of the test's own. */
  Dnsmasq(Path work) {
    this.work = work;
  }

  /** What it says of a file; nothing if it takes it. */
  String complaint(byte[] file) {
    return complaints(List.of(file)).get(0);
  }

  /** What it says of each file; nothing of those that it takes. */
  List<String> complaints(List<byte[]> files) {
    return Lists.partition(files, FILES_OF_A_RUN).stream()
        .flatMap(some -> run(some).stream())
        .toList();
  }

  private List<String> run(List<byte[]> files) {
    try {
      for (int i = 0; i < files.size(); i++) {
        Files.write(work.resolve(Integer.toString(i)), files.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Outcome outcome = Outcome.of("sh", "-c", SCRIPT, work, files.size() - 1);
    List<String> said = new ArrayList<>();
    for (String line : outcome.output().split("\n")) {
      said.add(line.equals("OK") ? "" : line.replace('\u0001', '\n').replaceFirst("^\n", ""));
    }
    if (said.size() != files.size()) {
      throw new IllegalStateException(outcome.toString());
    }
    return said;
  }
}
